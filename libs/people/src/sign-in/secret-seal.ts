import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const SEALED = 'sealed:';
/** Tells which key and cipher a secret was sealed with, so that either can change while older ones are still read. */
const VERSION = 1;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * Encrypts the secrets of authenticators before they are kept. Each is bound to its person: a row that is copied to somebody else does
 * not open.
 */
export class SecretSeal {
  private readonly key: Uint8Array;

  constructor(secretKey: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secretKey, '', 'compact-challenges one-time codes 1', KEY_BYTES));
  }

  /** `sealed:` and, in base64url, version, nonce, secret and tag. */
  seal(personId: string, secret: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES }).setAAD(bindingOf(personId));
    const bytes = Buffer.concat([Uint8Array.of(VERSION), nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return SEALED + bytes.toString('base64url');
  }

  /** Undefined for what was sealed with another key, for another person, or not at all. */
  open(personId: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed.startsWith(SEALED) ? sealed.slice(SEALED.length) : '', 'base64url');
    if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSION) return undefined;
    const [nonce, text, tag] = [
      bytes.subarray(1, 1 + NONCE_BYTES),
      bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES),
      bytes.subarray(-TAG_BYTES),
    ];
    const decipher = createDecipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_BYTES }).setAAD(bindingOf(personId)).setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

function bindingOf(personId: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(VERSION), Buffer.from(personId.toLowerCase(), 'utf8')]);
}
