import { texts } from '../language/texts.js';

/** What reports and the administration say of an action plan alike. */
export const planWords = texts({
  changedFrom: { en: 'Until {day} it was {before}', cy: 'Tan {day} roedd yn {before}' },
  changedFromNone: { en: 'Until {day} there was none', cy: 'Tan {day} nid oedd un' },
  valueIn: { en: '{value} in {year}', cy: '{value} yn {year}' },
  changedBy: { en: 'Changed by {who}:', cy: 'Newidiwyd gan {who}:' },
  'by.officer': { en: 'the Compact officer', cy: 'y swyddog Compact' },
  'by.administrator': { en: 'an administrator', cy: 'gweinyddwr' },
});
