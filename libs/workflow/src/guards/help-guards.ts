import { sideOfRole } from '../case-role.js';
import { payload, situation } from './guard.js';

/** Advocacy, mediation, and who is assigned to the case. */
export const helpGuards = {
  advocacyIsEnabled: situation(
    ({ facts }) => facts.procedure.advocacy,
    'This Compact’s procedure has no advocacy stage. Look at the other steps open to you.',
    'Nid oes cam eiriolaeth yng ngweithdrefn y Compact hwn. Edrychwch ar y camau eraill sydd ar agor i chi.',
  ),
  advocateIsVacant: situation(
    ({ facts }) => facts.vacant.advocate,
    'An advocate is already at work. Another can be assigned when this one stands down.',
    'Mae eiriolwr eisoes wrth ei waith. Gellir neilltuo un arall pan fydd yr eiriolwr hwn yn camu’n ôl.',
  ),
  mediationIsEnabled: situation(
    ({ facts }) => facts.procedure.mediation,
    'This Compact’s procedure has no mediation stage. Look at the other steps open to you.',
    'Nid oes cam cyfryngu yng ngweithdrefn y Compact hwn. Edrychwch ar y camau eraill sydd ar agor i chi.',
  ),
  mediationIsSuitable: situation(
    ({ facts }) => facts.mediationUnsuitable === null,
    'Mediation does not suit a challenge with a safeguarding or fraud allegation or an urgent legal step. A scrutiny panel can be asked for instead.',
    'Nid yw cyfryngu’n addas ar gyfer her sy’n cynnwys honiad diogelu neu dwyll, neu gam cyfreithiol brys. Gellir gofyn am banel craffu yn lle hynny.',
  ),
  sideHasNotConsented: situation(
    ({ role, facts }) => !(facts.mediation.consented as readonly unknown[]).includes(sideOfRole(role)),
    'Your side has already agreed to mediation. Wait for the other side’s answer.',
    'Mae eich ochr chi eisoes wedi cytuno i gyfryngu. Arhoswch am ateb yr ochr arall.',
  ),
  mediatorIsVacant: situation(
    ({ facts }) => facts.vacant.mediator,
    'A mediator is already appointed. Another can be appointed when this one stands down.',
    'Mae cyfryngwr eisoes wedi’i benodi. Gellir penodi un arall pan fydd y cyfryngwr hwn yn camu’n ôl.',
  ),
  mediatorIsAppointed: situation(
    ({ facts }) => !facts.vacant.mediator,
    'The mediator has stood down. The officer appoints another, then everybody signs the new agreement.',
    'Mae’r cyfryngwr wedi camu’n ôl. Bydd y swyddog yn penodi un arall, yna bydd pawb yn llofnodi’r cytundeb newydd.',
  ),
  sideHasNotSigned: situation(
    ({ role, facts }) => !(facts.mediation.signed as readonly unknown[]).includes(sideOfRole(role)),
    'You have already signed this agreement to mediate. Wait for the others to sign.',
    'Rydych eisoes wedi llofnodi’r cytundeb cyfryngu hwn. Arhoswch i’r lleill lofnodi.',
  ),
  assigneeIsEligible: payload(
    ({ facts }) => facts.command?.assignee?.eligible === true,
    'Choose a person who holds this role in the Compact today.',
    'Dewiswch berson sy’n dal y rôl hon yn y Compact heddiw.',
  ),
  assigneeDeclaredNoConflict: payload(
    ({ facts }) => facts.command?.assignee?.conflict === 'declaredNone',
    'Ask that person to declare that they have no conflict of interest in this challenge, or choose somebody else.',
    'Gofynnwch i’r person hwnnw ddatgan nad oes ganddo wrthdaro buddiannau yn yr her hon, neu dewiswch rywun arall.',
  ),
  assigneeIsNotFromAParty: payload(
    ({ facts }) => facts.command?.assignee?.fromAParty === false,
    'That person has ties with a party. Choose somebody who has none.',
    'Mae gan y person hwnnw gysylltiadau â pharti. Dewiswch rywun nad oes ganddo gysylltiadau o’r fath.',
  ),
  assigneeHoldsNoOtherRole: payload(
    ({ facts }) => facts.command?.assignee?.holdsSeparateRole === false,
    'On one challenge the advocate, the mediator and the panel are different people. Choose somebody else.',
    'Ar un her, mae’r eiriolwr, y cyfryngwr ac aelodau’r panel yn bobl wahanol. Dewiswch rywun arall.',
  ),
  anOwnerRemains: payload(
    ({ facts, role }) => role !== 'officer' || facts.ownerRemains || takesOver(facts.command?.handOver),
    'Nobody would be left in charge. Hand over to another officer who has declared no conflict of interest.',
    'Ni fyddai neb ar ôl yn gyfrifol. Trosglwyddwch i swyddog arall sydd wedi datgan nad oes ganddo wrthdaro buddiannau.',
  ),
  successorIsCleared: payload(
    ({ facts }, sent) => (sent['handOverTo'] === undefined && sent['handedOver'] !== true) || takesOver(facts.command?.handOver),
    'The person you hand over to must hold the role, have declared no conflict of interest and hold no other role that must be kept apart.',
    'Rhaid i’r person yr ydych yn trosglwyddo iddo ddal y rôl, fod wedi datgan nad oes ganddo wrthdaro buddiannau a pheidio â dal rôl arall y mae’n rhaid ei chadw ar wahân.',
  ),
};

function takesOver(person: { eligible: boolean; conflict: string; fromAParty: boolean; holdsSeparateRole: boolean } | undefined): boolean {
  return !!person && person.eligible && person.conflict === 'declaredNone' && !person.fromAParty && !person.holdsSeparateRole;
}
