import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { sha256Hex } from './content-hash.js';

describe('canonicalJson', () => {
  it('sorts keys at every depth, drops undefined, writes dates as instants', () => {
    const value = { b: [{ z: 1, a: undefined, c: null }], a: new Date('2026-01-02T03:04:05Z'), é: -0, Z: '\n' };
    expect(canonicalJson(value)).toBe('{"Z":"\\n","a":"2026-01-02T03:04:05.000Z","b":[{"c":null,"z":1}],"é":0}');
  });

  it('does not depend on the order in which properties were added, and reads back the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  it.each([[Number.NaN], [Infinity], [10n], [() => 1], [undefined], [[undefined]], [new Map()], [cycle], [new Date(Number.NaN)]])(
    'refuses %p',
    (value) => expect(() => canonicalJson(value)).toThrow(),
  );
});

describe('sha256Hex', () => {
  it('hashes text as UTF-8 and bytes as they are', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('ŵ')).toBe(sha256Hex(new Uint8Array([0xc5, 0xb5])));
  });
});
