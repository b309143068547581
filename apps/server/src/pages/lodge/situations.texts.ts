import { texts } from '../language/texts.js';

/** What people say happened to them. */
export const situationTexts = texts({
  cutNotice: {
    en: 'We were told of a cut or the end of our funding with little notice',
    cy: 'Cawsom wybod am doriad neu ddiwedd ein cyllid ar fyr rybudd',
  },
  cutUndiscussed: {
    en: 'Our funding was cut without anybody talking to us first',
    cy: 'Torrwyd ein cyllid heb i neb siarad â ni yn gyntaf',
  },
  cutUnassessed: {
    en: 'Nobody looked at what the cut would do to the people who use our service',
    cy: 'Nid edrychodd neb ar yr hyn y byddai’r toriad yn ei wneud i’r bobl sy’n defnyddio ein gwasanaeth',
  },
  noChanceToImprove: {
    en: 'Our funding was ended for poor results without a chance to improve',
    cy: 'Daeth ein cyllid i ben oherwydd canlyniadau gwael heb gyfle i wella',
  },
  consultationShort: {
    en: 'A consultation was too short, or there was none',
    cy: 'Roedd ymgynghoriad yn rhy fyr, neu ni chafwyd un',
  },
  involvedLate: {
    en: 'A service or a programme was designed before we were asked',
    cy: 'Cynlluniwyd gwasanaeth neu raglen cyn gofyn i ni',
  },
  noFeedback: {
    en: 'We answered a consultation and never heard what became of it',
    cy: 'Atebom ymgynghoriad ac ni chlywsom byth beth a ddaeth ohono',
  },
  noReasons: { en: 'We were given no reasons for a funding decision', cy: 'Ni roddwyd rhesymau inni dros benderfyniad cyllido' },
  noFullCost: {
    en: 'Our overheads were not accepted: no full cost recovery',
    cy: 'Ni dderbyniwyd ein gorbenion: dim adennill costau llawn',
  },
  paidLate: {
    en: 'We were paid late, or not in advance when we needed it',
    cy: 'Cawsom ein talu’n hwyr, neu ddim ymlaen llaw pan oedd angen',
  },
  oneYear: { en: 'We were offered one year at a time without a reason', cy: 'Cynigiwyd un flwyddyn ar y tro inni heb reswm' },
  heavyApplication: {
    en: 'Applying or tendering asked far too much for the sum',
    cy: 'Roedd gwneud cais neu dendro yn gofyn llawer gormod am y swm',
  },
  heavyMonitoring: {
    en: 'Reporting was added later, or asks far too much',
    cy: 'Ychwanegwyd gofynion adrodd yn ddiweddarach, neu maent yn gofyn llawer gormod',
  },
  unequal: {
    en: 'Organisations of another sector were treated better',
    cy: 'Cafodd sefydliadau o sector arall eu trin yn well',
  },
  risk: { en: 'We had to carry a risk that we cannot manage', cy: 'Bu’n rhaid inni ysgwyddo risg na allwn ei rheoli' },
  independence: {
    en: 'We were told not to campaign or to speak out',
    cy: 'Dywedwyd wrthym am beidio ag ymgyrchu na chodi llais',
  },
  equality: {
    en: 'Groups of disadvantaged people were left out or treated unfairly',
    cy: 'Cafodd grwpiau o bobl dan anfantais eu gadael allan neu eu trin yn annheg',
  },
  endUnplanned: {
    en: 'The organisation did not plan for the end of its funding',
    cy: 'Ni chynlluniodd y sefydliad ar gyfer diwedd ei gyllid',
  },
  changeUnreported: {
    en: 'The organisation did not tell us in time that its circumstances had changed',
    cy: 'Ni ddywedodd y sefydliad wrthym mewn pryd fod ei amgylchiadau wedi newid',
  },
  weakEvidence: {
    en: 'The organisation campaigned without sound evidence, or did not say for whom it speaks',
    cy: 'Ymgyrchodd y sefydliad heb dystiolaeth gadarn, neu ni ddywedodd dros bwy y mae’n siarad',
  },
  other: { en: 'Something else, or I want to search the commitments', cy: 'Rhywbeth arall, neu rwyf am chwilio’r ymrwymiadau' },
});
