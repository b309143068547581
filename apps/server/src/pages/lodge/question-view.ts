import type { OrganisationRow } from '#libs/people';
import type { Language } from '#libs/workflow';
import type { FoundProblem } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
import type { RawForm } from '../forms/raw-form.js';
import { sizeInWords } from '../documents/documents-view.js';
import { paths } from '../paths.js';
import { addressOf, type JourneyState } from './journey.js';
import { documentsOfDraftTexts } from './draft-documents.texts.js';
import { fieldsOf, journeyWording } from './question-form.js';
import { PICK_FIELD, pickFields, pickOptions, searched } from './picks.js';
import type { Step } from './steps.js';

/** A question as it is about to be shown. */
export interface QuestionShown {
  readonly state: JourneyState;
  readonly step: Step;
  readonly register: readonly OrganisationRow[];
  readonly raw: RawForm;
  readonly search: string;
  /** The person came from the check, and goes back there. */
  readonly isChange: boolean;
  readonly problems: readonly FoundProblem[];
}

/** What is added already, and the form that adds more. */
function draftUpload({ draft, documents }: JourneyState, language: Language) {
  const action = paths.lodgeDocuments.to({ draft: draft.id });
  const lines = documents.map(({ id, name, bytes }) => ({ id, name, size: sizeInWords(bytes) }));
  const form = {
    action,
    hidden: {},
    audiences: [],
    done: paths.lodgeStep.to({ draft: draft.id, step: 'documents' }),
    hint: documentsOfDraftTexts.limits[language],
  };
  return { lines, form };
}

/** Fewer than this are seen at one glance. */
const WORTH_SEARCHING = 8;

/** What the template of a question reads. */
export function questionView({ state, step, register, raw, search, isChange, problems }: QuestionShown, language: Language) {
  const { draft, steps } = state;
  const place = steps.findIndex(({ name }) => name === step.name);
  const options = step.pick ? pickOptions(step.pick, state, register) : [];
  const found = step.pick ? searched(options, search, raw[PICK_FIELD] ?? []) : [];
  const fields = step.pick ? pickFields(step.pick, step.question, found) : fieldsOf(step, state, register);
  const previous = steps[place - 1];
  return {
    question: step.question,
    lead: step.lead,
    fields: formView(fields, raw, { language, problems, wording: journeyWording }).map((field) =>
      // A list to scroll in hides what can be chosen on a small screen.
      field.as === 'select' ? { ...field, as: 'radios' as const, items: field.items.filter(({ value }) => value !== '') } : field,
    ),
    upload: step.takesFiles && draftUpload(state, language),
    isPick: step.pick !== undefined,
    canSearch: step.pick !== undefined && step.pick !== 'situations' && options.length > WORTH_SEARCHING,
    search,
    foundCount: found.length,
    isChange,
    number: Math.max(place, 0) + 1,
    count: steps.length,
    draft,
    legalDayPassed: draft.legalLongstop !== null && draft.legalLongstop < state.today,
    action: addressOf(state, step),
    backTo: isChange ? paths.lodgeCheck.to({ draft: draft.id }) : previous ? addressOf(state, previous) : paths.lodge.to(),
  };
}
