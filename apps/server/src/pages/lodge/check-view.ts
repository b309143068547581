import { citedIn } from '#libs/casework';
import type { OrganisationRow } from '#libs/people';
import type { FieldSpec, Language, Words } from '#libs/workflow';
import { sizeInWords } from '../documents/documents-view.js';
import { dayInWords } from '../rendering/template-engine.js';
import { addressOf, type JourneyState } from './journey.js';
import { chosenIn, pickOptions } from './picks.js';
import { isAnswered, type Step } from './steps.js';

/** One question of the check with its answer. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly question: Words;
  /** Each on a line of its own; none when nothing was answered. */
  readonly lines: readonly string[];
  readonly href: string;
  readonly isMissing: boolean;
}

/** Every question that was asked, with its answer. */
export function answeredQuestions(
  state: JourneyState,
  register: readonly OrganisationRow[],
  language: Language,
): readonly AnsweredQuestion[] {
  return state.steps
    .filter(({ fields, pick, takesFiles }) => fields !== undefined || pick !== undefined || takesFiles)
    .map((step) => ({
      id: `question-${step.name}`,
      question: step.question,
      lines: linesOf(step, state, register, language),
      href: `${addressOf(state, step)}?change=1`,
      isMissing: !isAnswered(step, state.draft.answers),
    }));
}

/** The commitments that will be cited, as the agreement numbers and words them. */
export function citedCommitments({ draft, commitments }: JourneyState, language: Language): readonly string[] {
  return citedIn(draft.answers).map((ref) => {
    const row = commitments.find((known) => known.ref === ref);
    return row ? `${ref}: ${(language === 'cy' ? row.titleCy : null) ?? row.title}` : ref;
  });
}

function linesOf(step: Step, state: JourneyState, register: readonly OrganisationRow[], language: Language): readonly string[] {
  const { answers } = state.draft;
  if (step.takesFiles) return state.documents.map(({ name, bytes }) => `${name} (${sizeInWords(bytes)})`);
  if (step.pick) {
    const chosen = chosenIn(step.pick, answers);
    return pickOptions(step.pick, state, register)
      .filter(({ value }) => chosen.includes(value))
      .map(({ label }) => label[language]);
  }
  return Object.entries(step.fields ?? {}).flatMap(([name, spec]) => {
    const value = answers[name as keyof typeof answers];
    return value === undefined || value === '' ? [] : [valueInWords(spec, String(value), language)];
  });
}

function valueInWords(spec: FieldSpec, value: string, language: Language): string {
  if (spec.kind === 'date') return dayInWords(value, language);
  if (spec.kind === 'choice') return spec.options.find((option) => option.value === value)?.label[language] ?? value;
  return value;
}
