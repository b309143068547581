import { texts } from '../language/texts.js';

export const messagesTexts = texts({
  lead: {
    en: 'What the service has sent, newest first: to which role and with what success. Addresses are not shown.',
    cy: 'Yr hyn y mae’r gwasanaeth wedi’i anfon, y diweddaraf yn gyntaf: at ba rôl a chyda pha lwyddiant. Ni ddangosir cyfeiriadau.',
  },
  status: { en: 'What became of it', cy: 'Beth ddigwyddodd iddo' },
  anyStatus: { en: 'All messages', cy: 'Pob neges' },
  show: { en: 'Show these messages', cy: 'Dangos y negeseuon hyn' },
  'status.queued': { en: 'Waiting to be sent', cy: 'Yn aros i gael ei anfon' },
  'status.sent': { en: 'Taken by a mail server', cy: 'Derbyniwyd gan weinydd post' },
  'status.kept': { en: 'Kept: no mail server is set', cy: 'Wedi’i gadw: dim gweinydd post' },
  'status.parked': { en: 'Not sent, not tried again', cy: 'Heb ei anfon, heb ail gynnig' },
  about: { en: 'Message', cy: 'Neges' },
  aboutNoChallenge: { en: 'A message about no challenge', cy: 'Neges nad yw am her' },
  recipient: { en: 'To', cy: 'At' },
  'recipient.panel': { en: 'the panel', cy: 'y panel' },
  'recipient.other': { en: 'somebody else', cy: 'rhywun arall' },
  written: { en: 'Written', cy: 'Ysgrifennwyd' },
  sent: { en: 'Sent', cy: 'Anfonwyd' },
  attempts: { en: 'Attempts', cy: 'Ymdrechion' },
  failure: { en: 'Latest failure: {error}', cy: 'Methiant diweddaraf: {error}' },
  inCompact: { en: 'Compact', cy: 'Compact' },
  none: { en: 'There are no such messages.', cy: 'Nid oes negeseuon o’r fath.' },
  nextPage: { en: 'Older messages', cy: 'Negeseuon hŷn' },
});
