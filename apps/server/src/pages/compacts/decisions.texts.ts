import { texts } from '../language/texts.js';

/** Decisions that everybody may read. */
export const decisionsTexts = texts({
  lead: {
    en: 'What scrutiny panels found, and what can be learned from it. Names and days are left out to protect those who took part.',
    cy: 'Yr hyn a ganfu paneli craffu, a’r hyn y gellir ei ddysgu ohono. Mae enwau a dyddiau wedi’u gadael allan i ddiogelu’r rhai a gymerodd ran.',
  },
  bindNobody: {
    en: 'Findings and recommendations under a Compact bind nobody in law.',
    cy: 'Nid yw canfyddiadau ac argymhellion o dan Gompact yn rhwymo neb yn gyfreithiol.',
  },
  nonePublished: { en: 'No decision has been published yet.', cy: 'Nid oes penderfyniad wedi’i gyhoeddi eto.' },
  decisionNumber: { en: 'Decision {number}', cy: 'Penderfyniad {number}' },
  decidedIn: { en: 'Decided in {month}', cy: 'Penderfynwyd ym mis {month}' },
  findingsOn: { en: 'Findings', cy: 'Canfyddiadau' },
  found: { en: 'Finding', cy: 'Canfyddiad' },
  reasons: { en: 'Reasons', cy: 'Rhesymau' },
  older: { en: 'Older decisions', cy: 'Penderfyniadau hŷn' },
  all: { en: 'All decisions', cy: 'Pob penderfyniad' },
});
