import { texts } from '../language/texts.js';

export const championsAdminTexts = texts({
  toRenew: { en: 'What needs doing', cy: 'Yr hyn y mae angen ei wneud' },
  nothingToRenew: {
    en: 'No appointment and no training ends within six months.',
    cy: 'Nid oes penodiad na hyfforddiant yn dod i ben o fewn chwe mis.',
  },
  'renew.appointment.ending': {
    en: 'Appointment ends on {day}: renew it, or find somebody else',
    cy: 'Daw’r penodiad i ben ar {day}: adnewyddwch ef, neu dewch o hyd i rywun arall',
  },
  'renew.training.ending': {
    en: 'Training ends on {day}: arrange new training',
    cy: 'Daw’r hyfforddiant i ben ar {day}: trefnwch hyfforddiant newydd',
  },
  'renew.training.over': {
    en: 'Training ended on {day}: arrange new training',
    cy: 'Daeth yr hyfforddiant i ben ar {day}: trefnwch hyfforddiant newydd',
  },
  'renew.training.never': {
    en: 'No training is recorded: arrange it, or record it',
    cy: 'Nid oes hyfforddiant wedi’i gofnodi: trefnwch ef, neu cofnodwch ef',
  },
  trainingRule: {
    en: 'Training counts for three years from its day. No document of a Compact that we know says for how long; three years is a default.',
    cy: 'Mae hyfforddiant yn cyfrif am dair blynedd o’i ddiwrnod. Nid oes dogfen Compact y gwyddom amdani’n dweud am ba hyd; rhagosodiad yw tair blynedd.',
  },
  all: { en: 'Appointments', cy: 'Penodiadau' },
  person: { en: 'Person', cy: 'Person' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  from: { en: 'First day', cy: 'Diwrnod cyntaf' },
  to: { en: 'Last day', cy: 'Diwrnod olaf' },
  toHint: { en: 'Leave empty while it lasts.', cy: 'Gadewch yn wag tra bydd yn para.' },
  trainedOn: { en: 'Day of the latest training', cy: 'Diwrnod yr hyfforddiant diweddaraf' },
  notTrained: { en: 'Not recorded', cy: 'Heb ei gofnodi' },
  lasts: { en: 'No end', cy: 'Dim diwedd' },
  appoint: { en: 'Appoint a Champion', cy: 'Penodi Hyrwyddwr' },
  appointHint: { en: 'Add the person first if they are not in the list.', cy: 'Ychwanegwch y person yn gyntaf os nad ydynt yn y rhestr.' },
  appointed: { en: 'The Champion was appointed.', cy: 'Penodwyd yr Hyrwyddwr.' },
  save: { en: 'Save', cy: 'Cadw' },
  saved: { en: 'The appointment was changed.', cy: 'Newidiwyd y penodiad.' },
  changeLead: {
    en: 'To renew, move the last day or leave it empty. To end the appointment, enter its last day. To record training, enter its day.',
    cy: 'I adnewyddu, symudwch y diwrnod olaf neu gadewch ef yn wag. I ddod â’r penodiad i ben, nodwch ei ddiwrnod olaf. I gofnodi hyfforddiant, nodwch ei ddiwrnod.',
  },
  overlaps: {
    en: 'this person is a Champion of this organisation already at that time',
    cy: 'mae’r person hwn eisoes yn Hyrwyddwr y sefydliad hwn bryd hynny',
  },
});
