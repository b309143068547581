import type { ChallengeView, FileView, HistoryItem } from '#libs/casework';
import {
  eventCatalogue,
  isOpenStage,
  regionCatalogue,
  regions,
  regionValues,
  stateCatalogue,
  type EventType,
  type Fields,
  type Language,
  type StateName,
  type Stream,
} from '#libs/workflow';
import { fieldAt } from '../forms/form-error.js';
import { paths } from '../paths.js';

const clockOnTheWall = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** A case as its pages show it: choices in words, steps and dates with their addresses. */
export function caseView(challenge: ChallengeView, language: Language) {
  const state = stateCatalogue[`${challenge.stage}.${challenge.subState}` as StateName];
  return {
    ...challenge,
    state: state.label[language],
    stateSummary: state.summary[language],
    isOpen: isOpenStage(challenge.stage),
    turn: turnOf(challenge),
    // Open to those alone whom the offer on the table is made to.
    offerWaits: challenge.availableEvents.some(({ type }) => type === 'answer-offer'),
    next: nextDuty(challenge),
    ...deadlinesByWhetherOpen(challenge),
    commitments: challenge.commitments.map((commitment) => ({
      ...commitment,
      answer: choiceLabel('respond', 'answers[0].position', commitment.position, language),
      found: choiceLabel('decide', 'findings[0].finding', commitment.finding, language),
    })),
    actions: challenge.actions.map((action) => ({ ...action, owner: nameOf(challenge, action.organisationId) })),
    severityLabel: choiceLabel('accept', 'severity', challenge.severity, language),
    marks: regions
      .filter((region) => challenge.regions[region] !== regionValues[region][0])
      .map((region) => regionCatalogue[region][challenge.regions[region]]?.[language]),
    ...stepsOf(challenge),
  };
}

type Turn = ChallengeView['holder'] | 'me' | 'ended';

/** Whose turn it is, as this viewer is told. */
function turnOf(challenge: ChallengeView): Turn {
  const { stage, subState, myRoles } = challenge;
  if (stage === 'closed' || subState === 'complete') return 'ended';
  const holder = stage === 'resolved' ? holderOfActions(challenge) : challenge.holder;
  const held = holder === 'panel' ? ['chair', 'panelMember'] : holder === 'challenger' ? ['challenger', 'representative'] : [holder];
  return held.some((role) => myRoles.includes(role)) ? 'me' : holder;
}

/** Who still has something to do of what was promised or recommended; the officer, when all that is left is to check it. */
function holderOfActions({ actions, parties }: ChallengeView): ChallengeView['holder'] {
  const owing = new Set(actions.filter(({ doneOn }) => !doneOn).map(({ organisationId }) => organisationId));
  const sides = (['challenger', 'respondent'] as const).filter((side) =>
    parties.some(({ role, organisationId }) => role === side && owing.has(organisationId)),
  );
  return owing.size === 0 ? 'officer' : sides.length === 1 && sides[0] ? sides[0] : 'nobody';
}

type DeadlineLine = ReturnType<typeof deadlineLine>;

function deadlineLine(deadline: ChallengeView['deadlines'][number], reference: string) {
  const standing =
    deadline.status === 'open' && deadline.sense !== 'by' ? (deadline.sense === 'until' ? 'passes' : 'from') : deadline.status;
  return { ...deadline, standing, href: paths.challengeDeadline.to({ reference, rule: deadline.rule }) };
}

/** What is still to come stands apart from what is over. */
function deadlinesByWhetherOpen({ deadlines, reference }: ChallengeView) {
  const lines = deadlines.map((deadline) => deadlineLine(deadline, reference));
  const isOpen = ({ status }: DeadlineLine) => status === 'open' || status === 'overdue';
  return { deadlines: lines.filter(isOpen), pastDeadlines: lines.filter((line) => !isOpen(line)) };
}

/** The duty that comes first, whoever has it. */
function nextDuty({ deadlines, reference }: ChallengeView): DeadlineLine | undefined {
  const duties = deadlines.filter(({ sense, status }) => sense === 'by' && (status === 'open' || status === 'overdue'));
  const [first] = duties.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return first && deadlineLine(first, reference);
}

/** Steps that move the case stand before those beside it or away from it. */
const beside: readonly EventType[] = [
  ...(['extend-response', 'pause-clock', 'resume-clock', 'expedite', 'assign-champion', 'stand-down', 'add-party'] as const),
  ...(['request-regional-support', 'start-regional-support', 'end-regional-support', 'start-external-proceedings'] as const),
  ...(['end-external-proceedings', 'cite-commitment', 'record-note', 'attach-document', 'withdraw', 'refer-elsewhere', 'merge'] as const),
  ...(['lapse', 'settle', 'concede', 'leave-mediation'] as const),
];

export interface StepLink {
  readonly type: EventType;
  readonly label: string;
  readonly href: string;
}

/** The steps that are open to the viewer, each with the address of its form. */
export function stepsOf({ availableEvents, reference }: Pick<ChallengeView, 'availableEvents' | 'reference'>) {
  const links = availableEvents.map(({ type, label }): StepLink => ({ type, label, href: paths.challengeEvent.to({ reference, type }) }));
  return { moves: links.filter(({ type }) => !beside.includes(type)), besides: links.filter(({ type }) => beside.includes(type)) };
}

/** The label of a choice that was made in the form of an event. */
export function choiceLabel(type: EventType, field: string, value: string | null, language: Language): string | undefined {
  const fields: Fields = eventCatalogue[type].fields;
  const spec = fieldAt(fields, field);
  return spec?.kind === 'choice' ? spec.options.find((option) => option.value === value)?.label[language] : undefined;
}

/** Name or description of a party by its organisation. */
export function nameOf({ parties }: Pick<ChallengeView, 'parties'>, organisationId: string | null): string | undefined {
  const party = parties.find((candidate) => candidate.organisationId === organisationId);
  return party?.name ?? party?.description ?? undefined;
}

export interface Note {
  readonly at: string;
  readonly role: string;
  readonly text: string;
}

/** The notes of the file by whom they are for, newest first; only those that the viewer reads are there. */
export function notesByAudience({ history, rooms }: Pick<FileView, 'history' | 'rooms'>, language: Language) {
  return rooms.flatMap((audience) => {
    const notes = notesFor(history, audience);
    const label = choiceLabel('record-note', 'audience', audience, language) ?? audience;
    return notes.length > 0 ? [{ audience, label, notes }] : [];
  });
}

/** Notes for one audience, newest first. */
export function notesFor(history: readonly HistoryItem[], audience: Stream): Note[] {
  return history
    .filter((item) => item.type === 'record-note' && item.audience === audience)
    .map(({ at, role, texts }): Note => ({ at, role, text: texts['text'] ?? '' }))
    .reverse();
}

/** The lines of the history with what was written, newest first. */
export function timeline(history: readonly HistoryItem[], language: Language) {
  return history
    .map((item) => ({
      at: item.at,
      time: clockOnTheWall.format(new Date(item.at)),
      sentence: item.sentence,
      audience: item.audience === 'shared' ? undefined : choiceLabel('record-note', 'audience', item.audience, language),
      moved:
        item.to && (item.to.stage !== item.from?.stage || item.to.subState !== item.from.subState)
          ? stateLabel(item.to, language)
          : undefined,
      // What kind of file it is shows in its name.
      written: Object.entries(item.texts)
        .filter(([name]) => name !== 'mediaType')
        .map(([name, text]) => ({
          label: eventCatalogue[item.type].fields[name]?.label[language] ?? name,
          text,
        })),
    }))
    .reverse();
}

function stateLabel({ stage, subState }: { stage: string; subState: string }, language: Language): string | undefined {
  return stateCatalogue[`${stage}.${subState}` as StateName]?.label[language];
}
