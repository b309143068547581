import { texts } from '../language/texts.js';

/** The decision of a panel as a document. */
export const decisionTexts = texts({
  toDecision: { en: 'The decision of the panel, to read and print', cy: 'Penderfyniad y panel, i’w ddarllen a’i argraffu' },
  toPublished: { en: 'The decision as everybody can read it', cy: 'Y penderfyniad fel y gall pawb ei ddarllen' },
  decisionLead: {
    en: 'These are findings and recommendations under a Compact, which is an agreement between partners. They bind nobody in law.',
    cy: 'Canfyddiadau ac argymhellion o dan Gompact yw’r rhain, sef cytundeb rhwng partneriaid. Nid ydynt yn rhwymo neb yn gyfreithiol.',
  },
  decidedOn: { en: 'Decided on', cy: 'Penderfynwyd ar' },
  heardOn: { en: 'Heard on', cy: 'Clywyd ar' },
  thePanel: { en: 'The panel', cy: 'Y panel' },
  parties: { en: 'Parties', cy: 'Partïon' },
  findingsOn: { en: 'Findings', cy: 'Canfyddiadau' },
  respondentSaid: { en: 'The respondent’s answer', cy: 'Ateb yr ymatebydd' },
  found: { en: 'Finding', cy: 'Canfyddiad' },
  reasons: { en: 'Reasons', cy: 'Rhesymau' },
  recommendations: { en: 'Recommendations', cy: 'Argymhellion' },
  noRecommendations: { en: 'The panel made no recommendations.', cy: 'Ni wnaeth y panel unrhyw argymhellion.' },
  recommendation: { en: 'Recommendation {number}', cy: 'Argymhelliad {number}' },
  forWhom: { en: 'For', cy: 'Ar gyfer' },
  dissent: { en: 'Dissent', cy: 'Barn wahanol' },
  noDissent: { en: 'Nobody on the panel dissented.', cy: 'Nid oedd barn wahanol gan neb ar y panel.' },
});
