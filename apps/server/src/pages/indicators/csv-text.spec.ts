import { describe, expect, it } from '@jest/globals';
import { csvText } from './csv-text.js';

describe('csv for spreadsheets', () => {
  it('quotes what would break a row', () => {
    expect(csvText([['a', 'b, c', 'd "e"', 'f\ng', 3, null]])).toBe('\uFEFFa,"b, c","d ""e""","f\ng",3,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.example","y")'])(
    'makes %j text, which no spreadsheet runs',
    (formula) => {
      const [cell = ''] = csvText([[formula]])
        .slice(1)
        .split('\r\n');
      expect(cell.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(csvText([[-2]])).toBe('\uFEFF-2\r\n');
  });
});
