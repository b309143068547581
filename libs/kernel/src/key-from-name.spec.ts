import { describe, expect, it } from '@jest/globals';
import { keyFromName } from './key-from-name.js';

describe('a key from a name', () => {
  it.each([
    ['Level of use', 'level-of-use'],
    ['  “Tŷ” & môr – 2026! ', 'ty-mor-2026'],
    ['###', 'indicator'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('of %j is %j', (name, key) => expect(keyFromName(name, new Set(), 'indicator')).toBe(key));

  it('is told from those that are taken', () => {
    expect(keyFromName('Level of use', new Set(['level-of-use', 'level-of-use-2']), 'x')).toBe('level-of-use-3');
  });
});
