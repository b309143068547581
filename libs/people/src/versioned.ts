import { DomainError } from '#libs/kernel';

/** @throws DomainError version-stale when the caller read another version than the one that is there */
export function requireVersion(current: number, expected: number): void {
  if (current !== expected) throw new DomainError('version-stale');
}

/** @throws DomainError version-stale when a concurrent change came first, so that none or other rows were hit */
export function requireChanged(rows: number): void {
  if (rows !== 1) throw new DomainError('version-stale');
}
