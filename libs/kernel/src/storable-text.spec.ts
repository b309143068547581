import { describe, expect, it } from '@jest/globals';
import { isStorableText } from './storable-text.js';

describe('isStorableText', () => {
  it.each(['', 'Dŵr, tŷ a môr', 'line\r\nnext\tcell', '👩🏽‍🚒 and 漢字', "O'Neill; DROP TABLE"])('takes %j', (text) =>
    expect(isStorableText(text)).toBe(true),
  );

  it.each(['a\u0000b', '\ud83d', 'x\udc00y', '\u001b[31m', '\u0008', '\u007f', '\u0085'])('refuses %j', (text) =>
    expect(isStorableText(text)).toBe(false),
  );
});
