import { texts } from '../language/texts.js';

export const redressAdminTexts = texts({
  redressLead: {
    en: 'Where people can turn to instead of, or after, a challenge. What is changed here is on the public page at once.',
    cy: 'I ble y gall pobl droi yn lle her, neu ar ei hôl. Mae’r hyn a newidir yma ar y dudalen gyhoeddus ar unwaith.',
  },
  publicPage: { en: 'See the public page', cy: 'Gweld y dudalen gyhoeddus' },
  nameEn: { en: 'Name', cy: 'Enw' },
  nameCy: { en: 'Name in Welsh', cy: 'Enw yn Gymraeg' },
  handles: { en: 'What it deals with', cy: 'Yr hyn y mae’n ymdrin ag ef' },
  handlesCy: { en: 'What it deals with, in Welsh', cy: 'Yr hyn y mae’n ymdrin ag ef, yn Gymraeg' },
  url: { en: 'Web address', cy: 'Cyfeiriad gwe' },
  notAWebAddress: { en: 'give an address that begins with https://', cy: 'rhowch gyfeiriad sy’n dechrau â https://' },
  addRoute: { en: 'Add a place to turn to', cy: 'Ychwanegu lle i droi ato' },
  added: { en: 'It was added.', cy: 'Fe’i hychwanegwyd.' },
  saved: { en: 'The changes were saved.', cy: 'Cadwyd y newidiadau.' },
  save: { en: 'Save', cy: 'Cadw' },
  withdraw: { en: 'Withdraw it from the list', cy: 'Ei dynnu oddi ar y rhestr' },
  withdrawLead: {
    en: 'Challenges that were referred there keep saying so.',
    cy: 'Bydd heriau a gyfeiriwyd yno’n parhau i ddweud hynny.',
  },
  withdrawn: { en: 'It was withdrawn.', cy: 'Fe’i tynnwyd oddi yno.' },
  noWelsh: { en: 'No Welsh yet', cy: 'Dim Cymraeg eto' },
  noRoutes: { en: 'There is none yet.', cy: 'Nid oes un eto.' },
  inWelsh: { en: 'In Welsh', cy: 'Yn Gymraeg' },
});
