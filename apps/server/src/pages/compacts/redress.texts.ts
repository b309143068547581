import { texts } from '../language/texts.js';

export const redressTexts = texts({
  lead: {
    en: 'A Compact challenge ends with findings and recommendations. It cannot award money or overturn a decision. Some problems belong somewhere else, and some can go to two places at once.',
    cy: 'Mae her Compact yn gorffen gyda chanfyddiadau ac argymhellion. Ni all ddyfarnu arian na gwrthdroi penderfyniad. Mae rhai problemau’n perthyn i rywle arall, a gall rhai fynd i ddau le ar unwaith.',
  },
  longstopTitle: { en: 'The time limit of the courts does not wait', cy: 'Nid yw terfyn amser y llysoedd yn aros' },
  longstop: {
    en: 'A claim for judicial review must be made promptly, and within three months of the decision. A challenge here does not stop that clock. If you may want to go to court, get legal advice now.',
    cy: 'Rhaid gwneud hawliad am adolygiad barnwrol yn ddi-oed, ac o fewn tri mis i’r penderfyniad. Nid yw her yma’n atal y cloc hwnnw. Os gallech fod am fynd i’r llys, mynnwch gyngor cyfreithiol nawr.',
  },
  warning: { en: 'Warning', cy: 'Rhybudd' },
  none: { en: 'This Compact has not listed any other routes yet.', cy: 'Nid yw’r Compact hwn wedi rhestru unrhyw lwybrau eraill eto.' },
});
