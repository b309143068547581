import type { PanelFacts } from '../facts.js';
import type { GuardInput } from './guard.js';
import { payload, situation } from './guard.js';
import { coversExactly, recordsIn } from './sent.js';

export const scrutinyGuards = {
  scrutinyIsEnabled: situation(
    ({ facts }) => facts.procedure.scrutiny,
    'This Compact’s procedure has no scrutiny panel. Look at the other steps open to you.',
    'Nid oes panel craffu yng ngweithdrefn y Compact hwn. Edrychwch ar y camau eraill sydd ar agor i chi.',
  ),
  advocacyTriedOrOwnChoice: situation(
    ({ facts, role }) => facts.advocacyTried || !facts.procedure.advocacy || role !== 'respondent',
    'The challenger can still ask for an advocate. The panel can be asked for once advocacy has been tried, or by the challenger.',
    'Gall yr heriwr ofyn am eiriolwr o hyd. Gellir gofyn am y panel ar ôl rhoi cynnig ar eiriolaeth, neu gan yr heriwr ei hun.',
  ),
  mediationTriedOrRuledOut: situation(
    ({ facts }) => facts.mediationTried || !facts.procedure.mediation || facts.mediationUnsuitable !== null,
    'Propose mediation first. If the other side declines it, or it settles nothing, the panel can be asked for.',
    'Cynigiwch gyfryngu yn gyntaf. Os bydd yr ochr arall yn ei wrthod, neu os na fydd yn setlo dim, gellir gofyn am y panel.',
  ),
  noCourtProceedings: situation(
    ({ at }) => at.externalProceedings !== 'court',
    'A court is dealing with this, so scrutiny waits. It can go on when the officer records that the proceedings have ended.',
    'Mae llys yn delio â hyn, felly mae’r craffu’n aros. Gall barhau pan fydd y swyddog yn cofnodi bod yr achos wedi dod i ben.',
  ),
  panelNamesPeopleOnce: payload(
    (input) => panel(input)?.namedTwice === 0,
    'Somebody is named twice. Give each person one seat.',
    'Mae rhywun wedi’i enwi ddwywaith. Rhowch un sedd i bob person.',
  ),
  panelMembersAreEligible: payload(
    (input) => panel(input)?.notEligible === 0,
    'Choose people who hold the role of chair or panel member in the Compact today.',
    'Dewiswch bobl sy’n dal rôl cadeirydd neu aelod panel yn y Compact heddiw.',
  ),
  nobodyFromAParty: payload(
    (input) => panel(input)?.fromAParty === 0,
    'Somebody on this panel comes from a party. Choose people who do not.',
    'Mae rhywun ar y panel hwn yn dod o barti. Dewiswch bobl nad ydynt.',
  ),
  chairIsIndependent: payload(
    (input) => !input.facts.procedure.panel.independentChair || panel(input)?.chairIndependent === true,
    'The chair must be independent of both parties. Choose another chair.',
    'Rhaid i’r cadeirydd fod yn annibynnol ar y ddau barti. Dewiswch gadeirydd arall.',
  ),
  panelIsBalanced: payload(
    (input) => balanced(panel(input), input),
    'Balance the panel: members from the voluntary sector and from public bodies in the proportion that the procedure sets, by default two and two.',
    'Cydbwyswch y panel: aelodau o’r sector gwirfoddol ac o gyrff cyhoeddus yn y gyfran y mae’r weithdrefn yn ei gosod, dau a dau yn ddiofyn.',
  ),
  panelMakesQuorum: payload(
    (input) => quorate(input, 1, panel(input)),
    'The panel is too small. It needs the chair, a member of each sector and the quorum that the procedure sets, by default three.',
    'Mae’r panel yn rhy fach. Mae angen y cadeirydd, aelod o bob sector a’r cworwm y mae’r weithdrefn yn ei osod, sef tri yn ddiofyn.',
  ),
  panelDeclaredNoConflict: payload(
    (input) => panel(input)?.notDeclared === 0,
    'Everybody on the panel must first declare no conflict of interest in this challenge. Ask those who have not, or choose others.',
    'Rhaid i bawb ar y panel ddatgan yn gyntaf nad oes ganddynt wrthdaro buddiannau yn yr her hon. Gofynnwch i’r rhai nad ydynt wedi gwneud, neu dewiswch eraill.',
  ),
  panelHoldsNoOtherRole: payload(
    (input) => panel(input)?.holdingSeparateRole === 0,
    'Nobody who is or was advocate or mediator of a challenge can sit on its panel. Choose somebody else.',
    'Ni all neb sydd, neu a fu, yn eiriolwr neu’n gyfryngwr ar her eistedd ar ei phanel. Dewiswch rywun arall.',
  ),
  hearingNoticeIsGiven: payload(
    (input) => (panel(input)?.noticeWorkingDays ?? 0) >= input.facts.procedure.hearingNotice[input.at.track],
    'Choose a later day: the papers go out five working days before the hearing, two on the expedited track, or what your procedure sets.',
    'Dewiswch ddiwrnod diweddarach: mae’r papurau’n mynd allan bum diwrnod gwaith cyn y gwrandawiad, dau ar y trac cyflym, neu’r hyn y mae eich gweithdrefn yn ei osod.',
  ),
  onlyThePanelSits: payload(
    ({ facts }) => facts.command?.attendance?.strangers === 0,
    'Somebody named is not on this panel. Name panel members who are present.',
    'Nid yw rhywun a enwyd ar y panel hwn. Enwch aelodau panel sy’n bresennol.',
  ),
  quorateOnTheDay: payload(
    (input) => input.facts.command?.attendance?.chair === true && quorate(input, 1, input.facts.command.attendance),
    'The panel is not quorate: the chair, one member of each sector, and the quorum your procedure sets, by default three. Adjourn the hearing.',
    'Nid oes gan y panel gworwm: y cadeirydd, un aelod o bob sector, a’r cworwm y mae eich gweithdrefn yn ei osod, sef tri yn ddiofyn. Gohiriwch y gwrandawiad.',
  ),
  everyCommitmentFound: payload(
    ({ facts }, sent) =>
      coversExactly(
        recordsIn(sent, 'findings').map((finding) => finding['commitment']),
        facts.citedCommitments,
      ),
    'Give one finding for each commitment cited in the challenge, and for no other. "No finding" is one.',
    'Rhowch un canfyddiad ar gyfer pob ymrwymiad a ddyfynnir yn yr her, ac nid ar gyfer unrhyw un arall. Mae “dim canfyddiad” yn un.',
  ),
};

function panel({ facts }: GuardInput): PanelFacts | undefined {
  return facts.command?.panel;
}

// Equal shares rather than full seats: three people can hear a challenge (chair and one of each sector), four cannot do so fairly.
function balanced(named: PanelFacts | undefined, { facts }: GuardInput): boolean {
  if (!named || named.otherSector > 0) return false;
  const wanted = facts.procedure.panel;
  return named.vcs * wanted.public === named.public * wanted.vcs && named.vcs + named.public + 1 <= wanted.size;
}

function quorate({ facts }: GuardInput, chair: number, present: { vcs: number; public: number } | undefined): boolean {
  const { quorum, eachSectorAtQuorum } = facts.procedure.panel;
  if (!present) return false;
  return chair + present.vcs + present.public >= quorum && Math.min(present.vcs, present.public) >= eachSectorAtQuorum;
}
