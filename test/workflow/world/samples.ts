import type { EventType, Payload } from '#libs/workflow';

/** What sample payloads speak of. The model uses invented ids; a walk over HTTP puts in those of its own database. */
export interface SampleIds {
  readonly compact: string;
  readonly challenger: string;
  readonly respondent: string;
  /** An organisation that is no party. */
  readonly bystander: string;
  /** Ids of the commitments cited now. */
  readonly cited: readonly string[];
  /** A commitment that is not cited yet. */
  readonly another: string;
  readonly advocate: string;
  readonly mediator: string;
  readonly champion: string;
  /** A second officer, cleared. */
  readonly successor: string;
  readonly chair: string;
  readonly members: readonly string[];
  /** An open action of the respondent, or one that is done when it is to be verified. */
  readonly action: string;
  /** Number of the offer on the table in mediation. */
  readonly offer: number;
  /** Reference of another open challenge against the same respondent. */
  readonly otherChallenge: string;
  readonly redressBody: string;
  /** A past date on which everything was in force, and two that lie ahead. */
  readonly happenedOn: string;
  readonly hearingOn: string;
  readonly dueOn: string;
}

type Build = (ids: SampleIds) => Payload;
const none: Build = () => ({});
const reason: Build = () => ({ reason: 'Because the parties need it' });
const promise = ({ respondent, dueOn }: SampleIds) => [{ text: 'Pay the invoice', organisationId: respondent, dueOn }];
const settlement = (ids: SampleIds) => ({ terms: 'As agreed', confirmedBy: [ids.challenger, ids.respondent] });
const findings = ({ cited }: SampleIds) => cited.map((commitment) => ({ commitment, finding: 'upheld', reasons: 'On the papers' }));
const back =
  (stage: string): Build =>
  () => ({ stage, reasons: 'It has to be looked at again' });
const again =
  (stage: string): Build =>
  () => ({ stage, reason: 'New evidence has come to light' });
const proceedings =
  (kind: string): Build =>
  ({ happenedOn }) => ({ kind, body: 'The body concerned', startedOn: happenedOn });

/** A good payload for every event, in each variant that leads somewhere else. */
export const samples = {
  submit: (ids) => ({
    compact: ids.compact,
    respondentOrganisationId: ids.respondent,
    title: 'Grant ended early',
    whatHappened: 'The grant was ended without the notice promised.',
    remedySought: 'The notice promised.',
    eventFrom: ids.happenedOn,
    commitments: ids.cited,
  }),
  acknowledge: none,
  'request-information': () => ({ what: 'The letter' }),
  'supply-information': () => ({ text: 'Here is the letter' }),
  accept: () => ({ severity: 'serious' }),
  'accept/unsuitable': () => ({ severity: 'critical', mediationUnsuitable: 'fraud' }),
  decline: () => ({ reasons: 'It is about a contract between others', redress: 'The complaints procedure' }),
  'refer-elsewhere': ({ redressBody }) => ({ body: redressBody, reason: 'It can decide on this' }),
  respond: ({ cited }) => ({ answers: cited.map((commitment) => ({ commitment, position: 'disputed', reason: 'We gave notice' })) }),
  'extend-response': () => ({ workingDays: 5, reason: 'Holidays' }),
  'record-no-response': reason,
  settle: (ids) => ({ ...settlement(ids), actions: [] }),
  'settle/actions': (ids) => ({ ...settlement(ids), actions: promise(ids) }),
  concede: (ids) => ({ actions: promise(ids) }),
  'escalate-to-advocacy': reason,
  'assign-advocate': ({ advocate }) => ({ personId: advocate }),
  'propose-mediation': none,
  'consent-to-mediation': none,
  'decline-mediation': () => ({ reasonCode: 'wantsFinding' }),
  'appoint-mediator': ({ mediator }) => ({ personId: mediator }),
  'sign-agreement-to-mediate': none,
  'set-session': ({ dueOn }) => ({ on: dueOn, at: '14:30', place: 'The Guildhall' }),
  'make-offer': () => ({ terms: 'Two months of notice' }),
  'make-offer/counter': ({ offer }) => ({ terms: 'Three months of notice', answers: offer }),
  'answer-offer': ({ offer }) => ({ offer, answer: 'accepted' }),
  'answer-offer/declined': ({ offer }) => ({ offer, answer: 'declined', note: 'It is not enough' }),
  'conclude-mediation': () => ({ result: 'settled' }),
  'conclude-mediation/actions': (ids) => ({ result: 'settled', actions: promise(ids) }),
  'conclude-mediation/partSettled': (ids) => ({ result: 'partSettled', actions: promise(ids) }),
  'conclude-mediation/notSettled': () => ({ result: 'notSettled' }),
  'leave-mediation': none,
  'escalate-to-scrutiny': reason,
  'form-panel': ({ chair, members, hearingOn }) => ({ chair, members, hearingOn }),
  'adjourn-hearing': () => ({ reason: 'notQuorate' }),
  'hold-hearing': ({ chair, members }) => ({ present: [chair, ...members] }),
  decide: (ids) => ({ findings: findings(ids), recommendations: [] }),
  'decide/recommendations': (ids) => ({ findings: findings(ids), recommendations: promise(ids) }),
  'publish-decision': ({ cited }) => ({
    title: 'A grant that ended early',
    summary: 'The panel upheld the challenge.',
    findings: cited.map((commitment) => ({ commitment, text: 'There was no notice.' })),
  }),
  'unpublish-decision': reason,
  'complete-action': ({ action }) => ({ actionId: action, evidence: 'Receipt attached' }),
  'complete-action/verify': ({ action }) => ({ actionId: action, evidence: 'Receipt checked' }),
  'request-review': () => ({ grounds: 'newEvidence', text: 'A minute has been found' }),
  'allow-review': back('logged'),
  'allow-review/advocacy': back('advocacy'),
  'allow-review/mediation': back('mediation'),
  'allow-review/scrutiny': back('scrutiny'),
  'refuse-review': () => ({ reasons: 'Nothing new' }),
  reopen: again('logged'),
  'reopen/advocacy': again('advocacy'),
  'reopen/mediation': again('mediation'),
  'reopen/scrutiny': again('scrutiny'),
  withdraw: none,
  lapse: none,
  merge: ({ otherChallenge }) => ({ into: otherChallenge, reason: 'The same decision' }),
  'pause-clock': () => ({ reason: 'agreedByBoth' }),
  'resume-clock': none,
  expedite: reason,
  'request-regional-support': () => ({ consent: true }),
  'start-regional-support': none,
  'end-regional-support': none,
  'start-external-proceedings': proceedings('ombudsman'),
  'start-external-proceedings/court': proceedings('court'),
  'start-external-proceedings/other': proceedings('other'),
  'end-external-proceedings': none,
  'assign-champion': ({ champion }) => ({ personId: champion }),
  'stand-down': none,
  'stand-down/handOver': ({ successor }) => ({ handOverTo: successor }),
  'add-party': ({ bystander }) => ({ organisationId: bystander, as: 'interested' }),
  'cite-commitment': ({ another }) => ({ commitment: another }),
  'record-note': () => ({ text: 'Spoke by phone', audience: 'shared' }),
  'attach-document': () => ({ name: 'letter.txt', mediaType: 'text/plain', content: 'bGV0dGVy', audience: 'shared' }),
} satisfies Record<EventType, Build> & Record<string, Build>;

export type SampleKey = keyof typeof samples;
export const sampleKeys = Object.keys(samples) as readonly SampleKey[];

/** The event a sample is for. */
export function eventOf(key: SampleKey): EventType {
  return key.split('/')[0] as EventType;
}

/** A payload as a client would send it, without the `type`. */
export function samplePayload(key: SampleKey, ids: SampleIds): Payload {
  return samples[key](ids);
}
