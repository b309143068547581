import { texts } from '../language/texts.js';

export const organisationsTexts = texts({
  searchFor: { en: 'Part of the name', cy: 'Rhan o’r enw' },
  searchOrganisations: { en: 'Search the organisations', cy: 'Chwilio’r sefydliadau' },
  noneFound: { en: 'No organisation has that in its name.', cy: 'Nid oes gan unrhyw sefydliad hynny yn ei enw.' },
  allOfThem: { en: 'Show all organisations', cy: 'Dangos pob sefydliad' },
  details: { en: 'Details', cy: 'Manylion' },
  replacedBy: { en: 'Organisation that took its place', cy: 'Sefydliad a gymerodd ei le' },
  replacedByHint: {
    en: 'It is no longer offered for new people and Champions then. Its challenges stay with it.',
    cy: 'Ni chynigir ef mwyach ar gyfer pobl a Hyrwyddwyr newydd wedyn. Mae ei heriau’n aros gydag ef.',
  },
  notASuccessor: {
    en: 'choose another: this one is replaced by it, or is itself',
    cy: 'dewiswch un arall: hwn sy’n ei ddisodli, neu ef ei hun ydyw',
  },
  save: { en: 'Save the details', cy: 'Cadw’r manylion' },
  saved: { en: 'The details were saved.', cy: 'Cadwyd y manylion.' },
  signature: { en: 'Signature', cy: 'Llofnod' },
  signedSince: { en: 'It has been a signatory since {day}.', cy: 'Mae’n llofnodwr ers {day}.' },
  hasNotSigned: {
    en: 'It is not a signatory: it has not signed the Compact, or has left it.',
    cy: 'Nid yw’n llofnodwr: nid yw wedi llofnodi’r Compact, neu mae wedi’i adael.',
  },
  sign: { en: 'Record that it signed', cy: 'Cofnodi ei fod wedi llofnodi' },
  signatureRecorded: { en: 'The signature was recorded.', cy: 'Cofnodwyd y llofnod.' },
  leftOn: { en: 'Day on which it left the Compact', cy: 'Diwrnod y gadawodd y Compact' },
  leaveLead: {
    en: 'If it leaves, it stays in the register and on its challenges. It can sign again.',
    cy: 'Os bydd yn gadael, mae’n aros yn y gofrestr ac ar ei heriau. Gall lofnodi eto.',
  },
  signedLater: { en: 'it signed after that day', cy: 'llofnododd ar ôl y diwrnod hwnnw' },
  otherwiseNow: {
    en: 'somebody changed the signature after you opened this page; look at what it says now',
    cy: 'newidiodd rhywun y llofnod ar ôl ichi agor y dudalen hon; edrychwch ar yr hyn y mae’n ei ddweud nawr',
  },
  leave: { en: 'Record that it left', cy: 'Cofnodi ei fod wedi gadael' },
  leavingRecorded: { en: 'It was recorded that the organisation left.', cy: 'Cofnodwyd bod y sefydliad wedi gadael.' },
  mistake: { en: 'Entered by mistake', cy: 'Nodwyd drwy gamgymeriad' },
  toRemove: { en: 'Remove this organisation from the register', cy: 'Tynnu’r sefydliad hwn o’r gofrestr' },
  removeLead: {
    en: 'It goes from the register with its signatures, as if it had never been entered. This is for entries made by mistake. It cannot be taken back.',
    cy: 'Mae’n mynd o’r gofrestr gyda’i lofnodion, fel pe na bai erioed wedi’i nodi. Ar gyfer cofnodion a wnaed drwy gamgymeriad y mae hyn. Ni ellir ei ddadwneud.',
  },
  removeStays: {
    en: 'While a challenge, a person, a Champion, help by an advocate, an interest or another organisation refers to it, it stays, and nothing changes. An organisation that no longer takes part can leave, or be replaced by another.',
    cy: 'Tra bo her, person, Hyrwyddwr, cymorth gan eiriolwr, buddiant neu sefydliad arall yn cyfeirio ato, mae’n aros, ac nid oes dim yn newid. Gall sefydliad nad yw’n cymryd rhan mwyach adael, neu gael ei ddisodli gan un arall.',
  },
  remove: { en: 'Remove {name} for good', cy: 'Tynnu {name} am byth' },
  keep: { en: 'Keep it and go back to {name}', cy: 'Ei gadw a mynd yn ôl i {name}' },
  inUse: {
    en: 'It was not removed, because something refers to it. It can leave, or be replaced by another.',
    cy: 'Ni chafodd ei dynnu, oherwydd mae rhywbeth yn cyfeirio ato. Gall adael, neu gael ei ddisodli gan un arall.',
  },
  changedMeanwhile: {
    en: 'Somebody changed it after you opened this page. Look at it again before you remove it.',
    cy: 'Newidiodd rhywun ef ar ôl ichi agor y dudalen hon. Edrychwch arno eto cyn ei dynnu.',
  },
  removed: { en: 'The organisation was removed.', cy: 'Tynnwyd y sefydliad.' },
});
