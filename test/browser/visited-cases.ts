import { paths } from '../../apps/server/src/pages/paths.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import type { DemonstrationServer } from '../support/demonstration-server.js';

/** Challenges at the places of the process that pages are about. */
interface VisitedCases {
  /** Answered by nobody yet. */
  readonly toRespond: string;
  /** In mediation, with something said in the room and to one side. */
  readonly inMediation: string;
  /** A panel is to be formed. */
  readonly toForm: string;
  /** A panel has decided. */
  readonly decided: string;
}

const arranged = new WeakMap<DemonstrationServer, Promise<VisitedCases>>();

/** Brings challenges to the places that the walk visits; once for a server. */
function visitedCases(server: DemonstrationServer): Promise<VisitedCases> {
  const known = arranged.get(server) ?? arrange(server);
  arranged.set(server, known);
  return known;
}

async function arrange(server: DemonstrationServer): Promise<VisitedCases> {
  const cases = new CaseClient(server);
  const journey = new CaseJourney(server, cases);
  const toRespond = await cases.lodge({ title: 'Consultation of ten days in August', decisionOn: '2026-11-02' });
  await journey.toRespondent(toRespond);
  const inMediation = await cases.lodge();
  await journey.toRespondent(inMediation);
  await journey.respond(inMediation);
  await journey.toAdvocate(inMediation);
  await journey.toMediator(inMediation);
  await journey.intoSession(inMediation);
  await cases.take('mediator', inMediation, 'record-note', { text: 'We meet on Thursday at ten.', audience: 'mediation' });
  await cases.take('mediator', inMediation, 'set-session', { on: '2027-01-14', at: '14:30', place: '1 Guildhall Square' });
  await cases.take('challenger', inMediation, 'make-offer', { terms: '3 / 6 / 2027' });
  await cases.take('respondent', inMediation, 'make-offer', { terms: '2 / 6 / 2027', answers: 1 });
  await cases.take('challenger', inMediation, 'record-note', { text: 'Two months would do.', audience: 'challenger' });
  const toForm = await cases.lodge({ title: 'Reasons for the refusal were not given' });
  await journey.toRespondent(toForm);
  await journey.respond(toForm);
  await journey.toMediator(toForm);
  await cases.take('respondent', toForm, 'leave-mediation');
  await cases.declare('chair', toForm);
  await cases.take('challenger', toForm, 'escalate-to-scrutiny', { reason: 'It was not settled.' });
  const decided = await cases.lodge({ title: 'Partners were not told' });
  await journey.toRespondent(decided);
  await journey.respond(decided);
  await journey.toMediator(decided);
  await cases.take('respondent', decided, 'leave-mediation');
  await journey.toPanel(decided);
  await journey.hear(decided);
  await journey.decide(decided);
  await cases.take('officer', decided, 'publish-decision', { title: '3 / 12', summary: '12 – 3 = 9' });
  return { toRespond, inMediation, toForm, decided };
}

type Of = (reference: string) => string;
const about = (which: keyof VisitedCases, address: Of) => async (server: DemonstrationServer) =>
  address((await visitedCases(server))[which]);

/** The visits of the pages about cases. */
export const caseVisits = {
  worklist: { as: 'officer', address: about('toForm', () => paths.worklist.to()) },
  myChallenges: { as: 'respondent', address: about('toRespond', () => paths.myChallenges.to()) },
  challenge: { as: 'officer', address: about('inMediation', (reference) => paths.challenge.to({ reference })) },
  challengeMediation: { as: 'challenger', address: about('inMediation', (reference) => paths.challengeMediation.to({ reference })) },
  challengePanel: { as: 'officer', address: about('toForm', (reference) => paths.challengePanel.to({ reference })) },
  challengeDocuments: { as: 'challenger', address: about('inMediation', (reference) => paths.challengeDocuments.to({ reference })) },
  challengeDecision: { as: 'respondent', address: about('decided', (reference) => paths.challengeDecision.to({ reference })) },
  compactDecisions: { address: about('decided', () => paths.compactDecisions.to({ slug: 'wolverhampton' })) },
  compactDecision: { address: about('decided', () => paths.compactDecision.to({ slug: 'wolverhampton', number: '1' })) },
  challengeHistory: { as: 'mediator', address: about('inMediation', (reference) => paths.challengeHistory.to({ reference })) },
  challengeDeclare: { as: 'officer2', address: about('toRespond', (reference) => paths.challengeDeclare.to({ reference })) },
  challengeDeadline: {
    as: 'challenger',
    address: about('toRespond', (reference) => paths.challengeDeadline.to({ reference, rule: 'legalLongstop' })),
  },
  challengeEvent: { as: 'respondent', address: about('toRespond', (reference) => paths.challengeEvent.to({ reference, type: 'respond' })) },
} as const;
