import { describe, expect, it } from '@jest/globals';
import { UnusableFile } from './unusable-file.js';
import { fileReason, fileSentences } from './file-reasons.js';
import { readCsv } from './read-csv.js';
import { reasonsFrom } from './reason.js';
import { RowReader } from './row-reader.js';

const values = { column: 'ref', longest: 40, text: 'text', choices: 'a, b', line: 3, cells: 2, columns: 4, field: 'to', message: 'Words.' };
const more = { file: 'codes.csv', detail: 'Details', sentence: { en: 'An English one.', cy: 'Un Gymraeg.' } };

describe('reasons for what cannot be imported', () => {
  it('are said in both languages, with their values', () => {
    for (const code of Object.keys(fileSentences) as (keyof typeof fileSentences)[]) {
      const { sentence } = fileReason(code, { ...values, ...more });
      expect({ code, isWhole: !/[{}]/.test(sentence.en + sentence.cy), differs: sentence.en !== sentence.cy }).toEqual({
        code,
        isWhole: true,
        differs: true,
      });
    }
    expect(fileReason('isRefusedByProcess', more).sentence.cy).toBe('mae’r broses yn ei wrthod: Un Gymraeg.');
    expect(() => reasonsFrom({ code: { en: '{nothing}', cy: '' } })('code')).toThrow('Nothing is given for {nothing}');
  });

  it('put in what stands in the file as it is', () => {
    expect(fileReason('isNoDay', { column: 'from', text: '$& {column}' }).sentence.en).toContain('"$& {column}"');
  });

  it('have codes of their own', () => {
    const { rows, problems } = readCsv(Buffer.from('ref,on,kind\n,2026-02-30,x\n1,2\nMÃ´n,2026-02-03,a\nlong�,,\n'), 'codes.csv');
    expect(problems.map(({ line, reason }) => [line, reason.code])).toEqual([[3, 'hasOtherCells']]);
    const codes = rows.map((row) => {
      const reader = new RowReader(row);
      reader.required('ref', 4);
      reader.date('on');
      reader.choice('kind', ['a', 'b']);
      return reader.reasons.map(({ code }) => code);
    });
    expect(codes).toEqual([['isEmpty', 'isNoDay', 'isNoChoice'], ['wasMisread'], ['isTooLong', 'hasLostCharacter']]);
    const latin = readCsv(Buffer.from('ref\nM\xf4n\n', 'latin1'), 'codes.csv');
    expect(latin.problems.map(({ line, reason }) => [line, reason.code])).toEqual([[2, 'isNotUtf8']]);
  });

  it.each([
    ['fileIsEmpty', ''],
    ['fileHasColumnTwice', 'ref,Ref\n1,2'],
    ['fileIsNoCsv', 'ref,title\n1,"one\n2,two'],
    ['fileIsUtf16', '\ufeffref'],
  ])('tell of a file that is of no use: %s', (code, text) => {
    const read = () => readCsv(Buffer.from(text, code === 'fileIsUtf16' ? 'utf16le' : 'utf8'), 'codes.csv');
    expect(read).toThrow(UnusableFile);
    expect(read).toThrow(expect.objectContaining({ reason: expect.objectContaining({ code }) }));
  });
});
