import { randomBytes } from 'node:crypto';
import { sha256Hex } from '#libs/kernel';

/** Something that opens a door for whoever has it: told once, kept as its hash. */
export interface Secret {
  readonly text: string;
  readonly hash: string;
}

/** A new one, of 256 bits. */
export function newSecret(): Secret {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: sha256Hex(text) };
}
