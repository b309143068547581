import { texts } from '../language/texts.js';

export const advocacyTexts = texts({
  lead: {
    en: 'Help that organisations were given, with a challenge or without one. It is counted in the indicator “Groups using advocacy”, which names no organisation.',
    cy: 'Cymorth a roddwyd i sefydliadau, gyda her neu hebddi. Fe’i cyfrifir yn y dangosydd “Grwpiau sy’n defnyddio eiriolaeth”, nad yw’n enwi unrhyw sefydliad.',
  },
  ownAlone: { en: 'You see the help that you gave yourself.', cy: 'Rydych yn gweld y cymorth a roddwyd gennych chi.' },
  whoSees: {
    en: 'Officers of the Compact, the advocate and the organisation itself can see an entry. Nobody else can.',
    cy: 'Gall swyddogion y Compact, yr eiriolwr a’r sefydliad ei hun weld cofnod. Ni all neb arall.',
  },
  none: { en: 'Nothing has been recorded yet.', cy: 'Nid oes dim wedi’i gofnodi eto.' },
  all: { en: 'Help that was recorded', cy: 'Cymorth a gofnodwyd' },
  organisation: { en: 'Organisation that was helped', cy: 'Y sefydliad a gafodd gymorth' },
  kind: { en: 'What it was given', cy: 'Yr hyn a roddwyd iddo' },
  'kind.advice': { en: 'Advice', cy: 'Cyngor' },
  'kind.representation': { en: 'Somebody who spoke for it', cy: 'Rhywun a siaradodd drosto' },
  'kind.signposting': { en: 'Only told where to turn', cy: 'Dim ond dweud wrtho i ble i droi' },
  kindHint: { en: 'Being told where to turn is not counted in the indicator.', cy: 'Ni chyfrifir dweud i ble i droi yn y dangosydd.' },
  provider: { en: 'Who helped', cy: 'Pwy helpodd' },
  providerHint: { en: 'The name of an organisation or a service', cy: 'Enw sefydliad neu wasanaeth' },
  advocate: { en: 'Advocate of this Compact who helped', cy: 'Eiriolwr y Compact hwn a helpodd' },
  challenge: { en: 'Challenge that it was about', cy: 'Yr her yr oedd yn ymwneud â hi' },
  challengeHint: {
    en: 'Its reference, like WLV-2026-27-0007. Leave empty when it was about none.',
    cy: 'Ei chyfeirnod, fel WLV-2026-27-0007. Gadewch yn wag os nad oedd yn ymwneud ag un.',
  },
  noSuchChallenge: { en: 'there is no such challenge that you can see', cy: 'nid oes her o’r fath y gallwch ei gweld' },
  openedOn: { en: 'First day', cy: 'Diwrnod cyntaf' },
  closedOn: { en: 'Last day', cy: 'Diwrnod olaf' },
  closedOnHint: { en: 'Leave empty while it goes on.', cy: 'Gadewch yn wag tra bydd yn parhau.' },
  goesOn: { en: 'Goes on', cy: 'Yn parhau' },
  record: { en: 'Record help that was given', cy: 'Cofnodi cymorth a roddwyd' },
  recorded: { en: 'The help was recorded.', cy: 'Cofnodwyd y cymorth.' },
  changeLead: {
    en: 'To end it, enter its last day. To correct it, change what is wrong.',
    cy: 'I ddod ag ef i ben, nodwch ei ddiwrnod olaf. I’w gywiro, newidiwch yr hyn sy’n anghywir.',
  },
  save: { en: 'Save', cy: 'Cadw' },
  saved: { en: 'The changes were saved.', cy: 'Cadwyd y newidiadau.' },
  advocacyLink: { en: 'Advice and representation that were recorded', cy: 'Cyngor a chynrychiolaeth a gofnodwyd' },
});
