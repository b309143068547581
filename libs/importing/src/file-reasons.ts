import { reasonsFrom, type Sentence } from './reason.js';

/** What can be wrong with any file, whatever its rows are. A column is called as in the file's heading. */
export const fileSentences = {
  isEmpty: { en: '{column} is empty', cy: 'mae {column} yn wag' },
  isTooLong: { en: '{column} is longer than {longest} characters', cy: 'mae {column} yn hwy na {longest} nod' },
  isNotStorable: { en: '{column} has characters that cannot be kept', cy: 'mae nodau yn {column} na ellir eu cadw' },
  hasLostCharacter: {
    en: '{column} has a character that was lost before: "{text}"',
    cy: 'mae nod yn {column} a gollwyd yn gynharach: "{text}"',
  },
  wasMisread: {
    en: '{column} has characters that were read in a wrong encoding before: "{text}"',
    cy: 'mae nodau yn {column} a ddarllenwyd yn gynharach mewn amgodiad anghywir: "{text}"',
  },
  isNoDay: {
    en: '{column} "{text}" is not a day written like 2026-04-01',
    cy: '{column}: nid yw "{text}" yn ddiwrnod wedi’i ysgrifennu fel 2026-04-01',
  },
  isNoChoice: { en: '{column} "{text}" is not one of {choices}', cy: '{column}: nid yw "{text}" yn un o’r rhain: {choices}' },
  isTheSameAs: { en: 'the same as line {line}', cy: 'yr un fath â llinell {line}' },
  hasOtherCells: {
    en: 'has {cells} cells where the heading has {columns}',
    cy: 'nifer y celloedd yw {cells}, ond {columns} sydd yn y pennawd',
  },
  isNotUtf8: {
    en: 'has bytes that are not UTF-8. Save the file as "CSV UTF-8" and try again',
    cy: 'mae yma feitiau nad ydynt yn UTF-8. Cadwch y ffeil fel "CSV UTF-8" a rhowch gynnig arall arni',
  },
  isRefusedByProcess: { en: 'the process refuses it: {sentence}', cy: 'mae’r broses yn ei wrthod: {sentence}' },
  hasWrongField: { en: '{field}: {message}', cy: '{field}: ni ellir defnyddio’r gwerth hwn' },
  isRefused: { en: '{message}', cy: 'ni ellir defnyddio’r rhes hon fel y mae’r gofrestr nawr' },
  fileIsEmpty: { en: '{file} is empty.', cy: 'Mae {file} yn wag.' },
  fileHasColumnTwice: { en: '{file} has the column "{column}" twice.', cy: 'Mae’r golofn "{column}" ddwywaith yn {file}.' },
  fileIsUtf16: {
    en: '{file} is UTF-16. Save it as "CSV UTF-8" and try again.',
    cy: 'UTF-16 yw {file}. Cadwch y ffeil fel "CSV UTF-8" a rhowch gynnig arall arni.',
  },
  fileIsNoCsv: {
    en: '{file} is not csv: {detail}',
    cy: 'Nid csv yw {file}: mae dyfynodau yn y lle anghywir, tua llinell {line}.',
  },
  fileLacksColumns: {
    en: 'The file has no column {columns}. Nothing was imported.',
    cy: 'Nid oes colofn {columns} yn y ffeil. Ni fewnforiwyd dim.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** One of them, with its values. */
export const fileReason = reasonsFrom(fileSentences);
