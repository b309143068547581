import { hash, verify } from '@node-rs/argon2';

/** The least that OWASP recommends for argon2id; `algorithm: 2` is argon2id, whose enum cannot be imported in isolated modules. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Shortest password that is accepted. Longer ones need no further rules. */
export const shortestPassword = 10;

/** What an unknown account's password is compared with, so that it takes the same time. Made on first use: it costs 50 ms. */
let nobodysHash: Promise<string> | undefined;

/** The hash of a password with its salt and settings. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, settings);
}

/** Whether the password belongs to the hash. Without a hash the answer is no, after the same work. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const stored = passwordHash ?? (await nobodysHash);
  const matches = await verify(stored, password);
  return matches && passwordHash !== undefined;
}
