import { texts } from '../language/texts.js';

export const deadlineTexts = texts({
  due: { en: 'Date', cy: 'Dyddiad' },
  status: { en: 'Status', cy: 'Statws' },
  who: { en: 'Who must act', cy: 'Pwy sy’n gorfod gweithredu' },
  how: { en: 'How this date was worked out', cy: 'Sut y cyfrifwyd y dyddiad hwn' },
  skipped: { en: 'Days that do not count', cy: 'Diwrnodau nad ydynt yn cyfrif' },
  skippedLead: {
    en: 'Working days are Monday to Friday, less bank holidays and the days on which this Compact is closed. These days lie within the time and were left out:',
    cy: 'Dydd Llun i ddydd Gwener yw diwrnodau gwaith, ac eithrio gwyliau banc a’r dyddiau y mae’r Compact hwn ar gau. Mae’r dyddiau hyn o fewn y cyfnod ac fe’u hepgorwyd:',
  },
  noneSkipped: { en: 'No day was left out.', cy: 'Ni hepgorwyd unrhyw ddiwrnod.' },
  day: { en: 'Day', cy: 'Diwrnod' },
  reason: { en: 'Why it does not count', cy: 'Pam nad yw’n cyfrif' },
  weekend: { en: 'Weekend', cy: 'Penwythnos' },
  legalAdvice: {
    en: 'This process does not stop the time limits of the courts. If you may want to go to court, get legal advice now.',
    cy: 'Nid yw’r broses hon yn atal terfynau amser y llysoedd. Os gallech fod am fynd i’r llys, mynnwch gyngor cyfreithiol nawr.',
  },
  warning: { en: 'Warning', cy: 'Rhybudd' },
});
