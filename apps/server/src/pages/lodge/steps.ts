import type { DraftAnswers } from '#libs/casework';
import type { Fields, FieldSpec, TextField, Words } from '#libs/workflow';
import { conditions, type ConditionName, type JourneyFacts } from './conditions.js';
import { questionTexts as q } from './questions.texts.js';

/** What is chosen from a list that can be searched. */
export type Pick = 'challenger' | 'respondent' | 'situations' | 'commitments';

/** One question, on a page of its own. */
export interface Step {
  /** Stands in its address. */
  readonly name: string;
  readonly question: Words;
  readonly lead?: Words;
  /** It is asked when all of them hold. */
  readonly when: readonly ConditionName[];
  /** Fields by the name of their answer. A step with neither fields nor choice only tells something. */
  readonly fields?: Fields;
  readonly pick?: Pick;
  /** Files are added, as many as somebody wants. */
  readonly takesFiles?: true;
}

/** The journey, in its order. */
export const steps: readonly Step[] = [
  { name: 'organisation', question: q.challenger, lead: q.challengerHint, when: ['choosesOrganisation'], pick: 'challenger' },
  {
    name: 'new-organisation',
    question: q.organisation,
    lead: q.organisationLead,
    when: ['choosesOrganisation', 'organisationNotListed'],
    fields: {
      organisationName: line(q.organisationName, 300),
      organisationSector: choice(q.organisationSector, {
        vcs: q.sectorVcs,
        public: q.sectorPublic,
        private: q.sectorPrivate,
        other: q.sectorOther,
      }),
    },
  },
  {
    name: 'contact',
    question: q.contact,
    lead: q.contactLead,
    when: ['unknownHere'],
    fields: {
      contactName: { ...line(q.contactName, 200), purpose: 'ownName' },
      contactEmail: { ...line(q.contactEmail, 254), purpose: 'ownEmail' },
    },
  },
  {
    name: 'received',
    question: q.received,
    lead: q.receivedLead,
    when: ['takesDown'],
    fields: {
      channel: choice(q.channel, { phone: q.channelPhone, paper: q.channelPaper, email: q.channelEmail, 'in-person': q.channelInPerson }),
      receivedOn: date(q.receivedOn, true),
    },
  },
  { name: 'respondent', question: q.respondent, lead: q.respondentHint, when: [], pick: 'respondent' },
  { name: 'what-happened', question: q.situations, lead: q.situationsHint, when: ['offersSituations'], pick: 'situations' },
  { name: 'commitments', question: q.commitments, lead: q.commitmentsHint, when: ['searchesCommitments'], pick: 'commitments' },
  {
    name: 'when',
    question: q.dates,
    when: [],
    fields: { eventFrom: date(q.eventFrom, true, q.eventFromHint), eventTo: date(q.eventTo, false) },
  },
  { name: 'aware', question: q.aware, lead: q.awareLead, when: ['happenedLongAgo'], fields: { awareOn: date(q.awareOn, false) } },
  { name: 'late', question: q.late, lead: q.lateLead, when: ['comesLate'], fields: { lateReason: long(q.lateReason, { max: 4_000 }) } },
  {
    name: 'decision',
    question: q.decision,
    lead: q.decisionLead,
    when: [],
    fields: { decisionOn: date(q.decisionOn, false, q.decisionOnHint), effectiveOn: date(q.effectiveOn, false) },
  },
  { name: 'legal-date', question: q.legalDate, when: ['decisionKnown'] },
  { name: 'story', question: q.story, when: [], fields: { whatHappened: long(q.storyLabel, { hint: q.storyHint }) } },
  { name: 'title', question: q.title, when: [], fields: { title: line(q.titleLabel, 120, q.titleHint) } },
  { name: 'remedy', question: q.remedy, when: [], fields: { remedySought: long(q.remedyLabel, { hint: q.remedyHint }) } },
  { name: 'tried', question: q.tried, when: [], fields: { stepsTried: long(q.triedLabel, { hint: q.triedHint, required: false }) } },
  { name: 'documents', question: q.documents, lead: q.documentsLead, when: [], takesFiles: true },
  {
    name: 'identity',
    question: q.identity,
    lead: q.identityLead,
    when: [],
    fields: { identityProtected: choice(q.identityLabel, { true: q.identityKept, false: q.identityShown }) },
  },
  {
    name: 'language',
    question: q.language,
    lead: q.languageLead,
    when: [],
    fields: { language: choice(q.languageLabel, { en: q.english, cy: q.welsh }) },
  },
  {
    name: 'adjustments',
    question: q.adjustments,
    when: [],
    fields: { adjustments: long(q.adjustmentsLabel, { max: 4_000, hint: q.adjustmentsHint, required: false }) },
  },
];

/** The questions that are asked of this person with these answers. */
export function stepsAsked(facts: JourneyFacts): readonly Step[] {
  return steps.filter(({ when }) => when.every((name) => conditions[name](facts)));
}

/** Whether a step has all the answers that it needs. */
export function isAnswered({ fields = {}, pick }: Step, answers: DraftAnswers): boolean {
  if (pick) return isPicked(pick, answers);
  return Object.entries(fields).every(([name, { required }]) => !required || hasAnswer(answers[name as keyof DraftAnswers]));
}

function isPicked(pick: Pick, answers: DraftAnswers): boolean {
  switch (pick) {
    case 'challenger':
      return hasAnswer(answers.challengerOrganisationId) || answers.organisationName !== undefined;
    case 'respondent':
      return hasAnswer(answers.respondentOrganisationId);
    case 'situations':
      return hasAnswer(answers.situations);
    case 'commitments':
      return hasAnswer(answers.commitments);
  }
}

function hasAnswer(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function line(label: Words, maxLength: number, hint?: Words): TextField {
  return { kind: 'text', label, maxLength, long: false, required: true, personal: true, ...(hint && { hint }) };
}

function long(label: Words, { max = 20_000, hint, required = true }: { max?: number; hint?: Words; required?: boolean } = {}): FieldSpec {
  return { kind: 'text', label, maxLength: max, long: true, required, personal: true, ...(hint && { hint }) };
}

function date(label: Words, required: boolean, hint?: Words): FieldSpec {
  return { kind: 'date', label, required, personal: false, ...(hint && { hint }) };
}

function choice(label: Words, values: Readonly<Record<string, Words>>): FieldSpec {
  const options = Object.entries(values).map(([value, words]) => ({ value, label: words }));
  return { kind: 'choice', label, options, required: true, personal: false };
}
