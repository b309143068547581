import type { FieldErrorCode } from '../field-spec.js';
import type { Words } from '../words.js';

/** Default sentence for each code; a page may say it better. */
export const fieldErrorWords: Readonly<Record<FieldErrorCode, Words>> = {
  required: { en: 'Fill this in.', cy: 'Llenwch hwn.' },
  unknown: { en: 'This event has no such field.', cy: 'Nid oes maes o’r fath gan y digwyddiad hwn.' },
  wrongType: { en: 'This is not the kind of value expected.', cy: 'Nid dyma’r math o werth a ddisgwylir.' },
  tooLong: { en: 'Use fewer characters.', cy: 'Defnyddiwch lai o nodau.' },
  notStorable: { en: 'Remove the characters that cannot be stored.', cy: 'Tynnwch y nodau na ellir eu storio.' },
  notADate: { en: 'Give a real date, as YYYY-MM-DD.', cy: 'Rhowch ddyddiad go iawn, ar ffurf BBBB-MM-DD.' },
  notATime: { en: 'Give a time on the 24-hour clock, as 14:30.', cy: 'Rhowch amser ar y cloc 24 awr, megis 14:30.' },
  notAChoice: { en: 'Choose one of the values offered.', cy: 'Dewiswch un o’r gwerthoedd a gynigir.' },
  outOfRange: { en: 'Give a whole number within the range.', cy: 'Rhowch rif cyfan o fewn yr ystod.' },
  notAnId: { en: 'Give an identifier that this system uses.', cy: 'Rhowch ddynodydd y mae’r system hon yn ei ddefnyddio.' },
  tooFew: { en: 'Add at least one.', cy: 'Ychwanegwch o leiaf un.' },
  tooMany: { en: 'There are too many.', cy: 'Mae gormod.' },
  duplicate: { en: 'This is named twice.', cy: 'Mae hwn wedi’i enwi ddwywaith.' },
  beforeStart: { en: 'This is before it began.', cy: 'Mae hyn cyn iddo ddechrau.' },
};
