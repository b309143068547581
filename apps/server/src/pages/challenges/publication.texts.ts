import { texts } from '../language/texts.js';

/** A decision while it is worded for everybody. */
export const publicationTexts = texts({
  publishLead: {
    en: 'This text was taken from the decision, with the names of the parties replaced. Read it as a neighbour of theirs would, and take out whatever they could be known by.',
    cy: 'Cymerwyd y testun hwn o’r penderfyniad, gydag enwau’r partïon wedi’u disodli. Darllenwch ef fel y byddai cymydog iddynt, a thynnwch allan beth bynnag y gellid eu hadnabod wrtho.',
  },
  checkText: { en: 'Look for names', cy: 'Chwilio am enwau' },
  mustGo: { en: 'This must go before the text can be published', cy: 'Rhaid i hyn fynd cyn y gellir cyhoeddi’r testun' },
  mayTell: { en: 'This could tell who it was about: is it needed?', cy: 'Gallai hyn ddatgelu am bwy yr oedd: a oes ei angen?' },
  nothingFound: {
    en: 'No name of a party, a person or an organisation was found. Somebody could still be recognised by the story.',
    cy: 'Ni chafwyd enw parti, person na sefydliad. Gellid adnabod rhywun wrth yr hanes o hyd.',
  },
  'found.party': { en: 'a party', cy: 'parti' },
  'found.partyPerson': { en: 'somebody who belongs to a party', cy: 'rhywun sy’n perthyn i barti' },
  'found.person': { en: 'somebody who worked on the challenge', cy: 'rhywun a weithiodd ar yr her' },
  'found.organisation': { en: 'an organisation of this Compact', cy: 'sefydliad o’r Compact hwn' },
  'found.reference': { en: 'the reference of a challenge', cy: 'cyfeirnod her' },
  'found.partOfName': { en: 'part of somebody’s name', cy: 'rhan o enw rhywun' },
  'found.initials': { en: 'initials of an organisation', cy: 'llythrennau cyntaf sefydliad' },
  'found.day': { en: 'a day; the month is enough', cy: 'diwrnod; mae’r mis yn ddigon' },
  'found.contact': { en: 'an address or a telephone number', cy: 'cyfeiriad neu rif ffôn' },
});
