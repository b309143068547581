import { isEmail } from 'class-validator';
import type { DraftAnswers } from '#libs/casework';
import { addMonths, type LocalDate } from '#libs/kernel';
import type { OrganisationRow } from '#libs/people';
import { validateFields, type Fields, type Language } from '#libs/workflow';
import type { FoundProblem } from '../forms/form-error.js';
import { readForm } from '../forms/read-form.js';
import { rawOf } from '../forms/raw-of.js';
import type { RawForm } from '../forms/raw-form.js';
import type { JourneyState } from './journey.js';
import { lodgeTexts } from './lodge.texts.js';
import { answersFor, chosenIn, PICK_FIELD, pickFields, pickOptions, type AnswerChanges } from './picks.js';
import type { Step } from './steps.js';

/** The fields of a question as this draft is asked them. */
export function fieldsOf(step: Step, state: JourneyState, register: readonly OrganisationRow[]): Fields {
  return step.pick ? pickFields(step.pick, step.question, pickOptions(step.pick, state, register)) : (step.fields ?? {});
}

/** What was answered before. */
export function rawAnswers({ pick }: Step, fields: Fields, answers: DraftAnswers): RawForm {
  return pick ? { [PICK_FIELD]: chosenIn(pick, answers) } : rawOf(fields, answers as Readonly<Record<string, unknown>>);
}

/** A form that came back: what of it can be kept, and what needs correcting. What can be kept is kept either way. */
export interface QuestionReading {
  readonly raw: RawForm;
  readonly changes: AnswerChanges;
  readonly problems: readonly FoundProblem[];
}

/** Reads the form of a question. */
export function readQuestion(
  step: Step,
  fields: Fields,
  state: JourneyState,
  register: readonly OrganisationRow[],
  body: unknown,
): QuestionReading {
  const { payload: given, raw } = readForm(fields, body);
  const known = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(fields, name)));
  const verdict = validateFields(fields, known);
  const problems = [
    ...(verdict.ok ? [] : verdict.errors),
    ...(verdict.ok ? problemsBetween({ ...state.draft.answers, ...withoutGone(fields, verdict.payload) }, fields, state.today) : []),
  ];
  const wrong = new Set(problems.map(({ field }) => /^\w+/.exec(field)?.[0] ?? ''));
  const fine = Object.fromEntries(Object.keys(fields).flatMap((name) => (wrong.has(name) ? [] : [[name, keptValue(fields, name, known)]])));
  return { raw, problems, changes: changesOf(step, fine, state, register) };
}

function changesOf(
  { pick }: Step,
  fine: Readonly<Record<string, unknown>>,
  state: JourneyState,
  register: readonly OrganisationRow[],
): AnswerChanges {
  if (!pick) return fine;
  const chosen = fine[PICK_FIELD];
  if (chosen === undefined) return {};
  return answersFor(pick, (Array.isArray(chosen) ? chosen : [chosen]) as string[], state, register);
}

/** One field as it will be kept: read by itself, so that a mistake in another loses nothing. */
function keptValue(fields: Fields, name: string, given: Readonly<Record<string, unknown>>): unknown {
  const spec = fields[name];
  const verdict = spec && validateFields({ [name]: spec }, { [name]: given[name] });
  const value = verdict?.ok ? verdict.payload[name] : undefined;
  return name === 'identityProtected' && value !== undefined ? value === 'true' : value;
}

function withoutGone(fields: Fields, payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, payload[name]]));
}

type Day = LocalDate | undefined;

/** What no field can tell by itself. */
function problemsBetween(answers: DraftAnswers, fields: Fields, today: LocalDate): FoundProblem[] {
  const { eventFrom, eventTo, awareOn, receivedOn, decisionOn, contactEmail } = answers;
  const dates: Readonly<Record<string, Day>> = { eventFrom, eventTo, awareOn, receivedOn };
  const found: FoundProblem[] = [
    ...Object.entries(dates).flatMap(([field, day]) => (day && day > today ? [{ field, code: 'inFuture' }] : [])),
    ...(eventFrom && eventTo && eventTo < eventFrom ? [{ field: 'eventTo', code: 'beforeStart' }] : []),
    ...(decisionOn && decisionOn > addMonths(today, 12) ? [{ field: 'decisionOn', code: 'tooFarAhead' }] : []),
    ...(contactEmail !== undefined && !isEmail(contactEmail) ? [{ field: 'contactEmail', code: 'notAnAddress' }] : []),
  ];
  return found.filter(({ field }) => Object.hasOwn(fields, field));
}

const ownWords = { inFuture: lodgeTexts.inFuture, tooFarAhead: lodgeTexts.tooFarAhead, notAnAddress: lodgeTexts.notAnAddress };

/** The journey's words for its own problems. */
export function journeyWording({ code }: FoundProblem, language: Language): string | undefined {
  return code in ownWords ? ownWords[code as keyof typeof ownWords][language] : undefined;
}
