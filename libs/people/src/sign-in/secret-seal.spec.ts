import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { SecretSeal } from './secret-seal.js';

const key = 'a key of the tests, long enough to be one';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('a sealed secret', () => {
  const seal = new SecretSeal(key);
  const person = newId();

  it('opens for its person, also after a new start, and shows nothing', () => {
    const sealed = seal.seal(person, secret);
    expect(sealed).toMatch(/^sealed:[\w-]+$/);
    expect(sealed).not.toContain(secret);
    expect(Buffer.from(sealed.slice(7), 'base64url').toString('latin1')).not.toContain(secret);
    expect(new SecretSeal(key).open(person.toUpperCase(), sealed)).toBe(secret);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 50 }, () => seal.seal(person, secret))).size).toBe(50);
  });

  it('does not open for another person, nor with another key', () => {
    const sealed = seal.seal(person, secret);
    expect(seal.open(newId(), sealed)).toBeUndefined();
    expect(new SecretSeal(`${key}.`).open(person, sealed)).toBeUndefined();
  });

  it('does not open when any bit of it was changed, nor cut short', () => {
    const bytes = Buffer.from(seal.seal(person, secret).slice(7), 'base64url');
    const asText = (changed: Buffer) => `sealed:${changed.toString('base64url')}`;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect({ bit, opened: seal.open(person, asText(changed)) }).toEqual({ bit, opened: undefined });
    }
    for (let length = 0; length < bytes.length; length += 1) expect(seal.open(person, asText(bytes.subarray(0, length)))).toBeUndefined();
  });

  it('is not what was never sealed', () => {
    for (const text of [secret, '', 'sealed:', `sealed:${secret}`]) expect(seal.open(person, text)).toBeUndefined();
  });
});
