import { validateFields, type Fields, type Language } from '#libs/workflow';
import { errorViews, type FormErrorView, type FoundProblem, type Wording } from '../forms/form-error.js';
import { formView, type FieldView, type FormOptions } from '../forms/form-view.js';
import type { RawForm } from '../forms/raw-form.js';
import { rawOf } from '../forms/raw-of.js';
import { readForm } from '../forms/read-form.js';
import { savedBeside, type SavedValue } from './saved-beside.js';
import { adminWording, refusedFields } from './refused-fields.js';

/** A form that is shown again: as it was filled in, with what is wrong. */
export interface SentForm {
  readonly raw: RawForm;
  readonly problems: readonly FoundProblem[];
}

/** How a form of the administration is shown. */
export interface AdminFormOptions {
  readonly language: Language;
  /** The form that came back with problems; the page is opened anew without it. */
  readonly sent?: SentForm | undefined;
  /** What is stored, to begin with and to compare a refused form with. */
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly choices?: FormOptions['choices'];
  readonly wording?: Wording;
}

/** A form as `page` and its template read it. */
export interface AdminForm {
  readonly errors: readonly FormErrorView[];
  readonly fields: readonly FieldView[];
  /** What somebody else saved while the form was being filled in, where the form says something else. */
  readonly meanwhile: readonly SavedValue[];
}

/**
 * Reads a form and, when nothing in it is wrong, does what it asks. Answers the form to show again, or nothing when the work is done.
 * `check` looks at what the fields alone cannot tell; `work` may find something wrong as well. What a use case refuses stands at its
 * field, or at the first.
 */
export async function takeForm<Entered>(
  fields: Fields,
  body: unknown,
  work: (entered: Entered) => Promise<readonly FoundProblem[] | void>,
  check?: (entered: Entered) => readonly FoundProblem[],
): Promise<SentForm | undefined> {
  const { payload, raw } = readForm(fields, body);
  const verdict = validateFields(fields, payload);
  if (!verdict.ok) return { raw, problems: verdict.errors };
  const entered = verdict.payload as Entered;
  const wrong = check?.(entered) ?? [];
  if (wrong.length > 0) return { raw, problems: wrong };
  try {
    const problems = await work(entered);
    return problems ? { raw, problems } : undefined;
  } catch (error) {
    return { raw, problems: refusedFields(error, fields) };
  }
}

/** The form as it stands: what was sent, else what is stored, else empty. */
export function adminForm(fields: Fields, options: AdminFormOptions): AdminForm {
  const { language, sent, stored = {}, choices, wording = adminWording } = options;
  const problems = sent?.problems ?? [];
  const saved = rawOf(fields, stored);
  const isStale = problems.some(({ code }) => code === 'stale');
  return {
    errors: errorViews(fields, problems, language, wording),
    fields: formView(fields, sent?.raw ?? saved, { language, problems, wording, ...(choices && { choices }) }),
    meanwhile: sent && isStale ? savedBeside(fields, saved, sent.raw, language, choices) : [],
  };
}
