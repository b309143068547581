import type { GuardInput } from './guard.js';
import { payload, situation } from './guard.js';
import { recordsIn } from './sent.js';

export const outcomeGuards = {
  bothPartiesConfirmed: payload(
    ({ facts }, sent) => [facts.parties.challenger, facts.parties.respondent].every((party) => listed(sent, party)),
    'A settlement needs the confirmation of both the challenger and the respondent. Put both on file first.',
    'Mae angen cadarnhad yr heriwr a’r ymatebydd ar gyfer setliad. Rhowch y ddau ar ffeil yn gyntaf.',
  ),
  actionsBelongToParties: payload(
    (input, sent) => ownersIn(sent).every((owner) => parties(input).includes(owner)),
    'Every action or recommendation needs an owner that is a party to this challenge.',
    'Mae angen i berchennog pob cam gweithredu neu argymhelliad fod yn barti i’r her hon.',
  ),
  actionsBelongToRespondent: payload(
    ({ facts }, sent) => ownersIn(sent).every((owner) => owner === facts.parties.respondent),
    'When you concede, promise what your own organisation will do.',
    'Wrth ildio, addewch yr hyn y bydd eich sefydliad chi ei hun yn ei wneud.',
  ),
  actionsNeedASettlement: payload(
    (_, sent) => sent['result'] !== 'notSettled' || recordsIn(sent, 'actions').length === 0,
    'Mediation that settled nothing cannot carry actions. Leave them out, or record what was settled.',
    'Ni all cyfryngu na setlodd ddim gynnwys camau gweithredu. Gadewch nhw allan, neu cofnodwch yr hyn a setlwyd.',
  ),
  anActionAwaitsYou: situation(
    (input) => awaiting(input) > 0,
    'No action of this challenge waits for you. Actions are completed by the organisation that owes them and verified by an officer.',
    'Nid oes unrhyw gam gweithredu yn yr her hon yn aros amdanoch chi. Y sefydliad sy’n gyfrifol amdanynt sy’n eu cwblhau, a swyddog sy’n eu gwirio.',
  ),
  actionIsYours: payload(
    (input) => mayComplete(input),
    'Choose an action that your organisation owes and that is not done yet. An officer can also verify an action that was done.',
    'Dewiswch gam gweithredu y mae eich sefydliad yn gyfrifol amdano ac nad yw wedi’i gwblhau eto. Gall swyddog hefyd wirio cam sydd wedi’i gwblhau.',
  ),
  outcomeCanBeReviewed: situation(
    ({ at }) => at.stage === 'resolved' || at.subState === 'outOfScope',
    'A review can be asked for once the challenge is resolved or was declined. Until then, raise it with the officer.',
    'Gellir gofyn am adolygiad ar ôl i’r her gael ei datrys neu ei gwrthod. Tan hynny, codwch y mater gyda’r swyddog.',
  ),
  reviewWindowIsOpen: situation(
    ({ facts }) => facts.reviewWindowOpen,
    'The time to ask for a review has passed. Ask the officer whether the challenge can be reopened.',
    'Mae’r amser i ofyn am adolygiad wedi mynd heibio. Gofynnwch i’r swyddog a ellir ailagor yr her.',
  ),
  reviewWasRequested: situation(
    ({ at }) => at.review === 'requested',
    'No review of this challenge has been asked for.',
    'Nid oes neb wedi gofyn am adolygiad o’r her hon.',
  ),
  reviewerNotInvolvedBefore: situation(
    ({ involvedBefore }) => !involvedBefore,
    'You took part in the decision. Ask an officer or chair who did not to answer the review.',
    'Roeddech yn rhan o’r penderfyniad. Gofynnwch i swyddog neu gadeirydd nad oedd yn rhan ohono ateb yr adolygiad.',
  ),
  returnStageFits: payload(
    ({ facts }, sent) => returnFits(facts, String(sent['stage'])),
    'Choose a stage that this Compact’s procedure has and that suits the challenge. A challenge that was never accepted goes back to the start.',
    'Dewiswch gam y mae gweithdrefn y Compact hwn yn ei gynnwys ac sy’n addas i’r her. Mae her na chafodd ei derbyn erioed yn mynd yn ôl i’r dechrau.',
  ),
  courtDoesNotBlockReturn: payload(
    ({ at }, sent) => sent['stage'] !== 'scrutiny' || at.externalProceedings !== 'court',
    'A court is dealing with this. Choose another stage, or wait until the proceedings have ended.',
    'Mae llys yn delio â hyn. Dewiswch gam arall, neu arhoswch nes bod yr achos wedi dod i ben.',
  ),
  withinReopenPeriod: situation(
    ({ facts }) => facts.withinReopenPeriod,
    'Six months have passed since this challenge ended, so it stays closed. A new challenge can be made.',
    'Mae chwe mis wedi mynd heibio ers i’r her hon ddod i ben, felly mae’n aros ar gau. Gellir gwneud her newydd.',
  ),
};

function listed(sent: Readonly<Record<string, unknown>>, organisation: string): boolean {
  const confirmed = sent['confirmedBy'];
  return Array.isArray(confirmed) && confirmed.includes(organisation);
}

function ownersIn(sent: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [...recordsIn(sent, 'actions'), ...recordsIn(sent, 'recommendations')]
    .map((action) => action['organisationId'])
    .filter((owner) => owner !== undefined);
}

function parties({ facts }: GuardInput): readonly unknown[] {
  return [facts.parties.challenger, facts.parties.respondent, ...facts.parties.joined];
}

function awaiting({ role, facts: { actions } }: GuardInput): number {
  if (role === 'officer') return actions.open.challenger + actions.open.respondent + actions.open.other + actions.unverified;
  return role === 'respondent' ? actions.open.respondent : actions.open.challenger;
}

function mayComplete({ role, facts }: GuardInput): boolean {
  const action = facts.command?.action;
  if (!action || action.state === 'verified') return false;
  if (role === 'officer') return true;
  return action.state === 'open' && action.owner === (role === 'respondent' ? 'respondent' : 'challenger');
}

// Later stages need a respondent who knows of the challenge.
function returnFits(facts: GuardInput['facts'], stage: string): boolean {
  if (stage === 'logged') return true;
  if (!facts.respondentNotified) return false;
  if (stage === 'mediation') return facts.procedure.mediation && facts.mediationUnsuitable === null;
  return stage === 'advocacy' ? facts.procedure.advocacy : facts.procedure.scrutiny;
}
