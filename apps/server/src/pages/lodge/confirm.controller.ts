import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ConfirmDraft, type DraftToConfirm } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { ListOrganisationsUseCase, type SignedInPerson } from '#libs/people';
import { validateFields, type Fields, type Language, type Words } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { everyRow } from '../compacts/every-row.js';
import { errorViews, type FormErrorView, type FoundProblem } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
import { readForm } from '../forms/read-form.js';
import { ChecksItsText } from '../forms/text.guard.js';
import type { RawForm } from '../forms/raw-form.js';
import { languageOf } from '../language/page-language.js';
import { fill, translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { confirmTexts as words } from './confirm.texts.js';

const AS_NAMED = 'asNamed';
const ANOTHER = 'another';
const GIVE_BACK = 'giveBack';

const fields: Fields = {
  decision: {
    kind: 'choice',
    label: words.decision,
    required: true,
    personal: false,
    options: [
      { value: AS_NAMED, label: words.asNamed },
      { value: ANOTHER, label: words.another },
      { value: GIVE_BACK, label: words.giveBack },
    ],
  },
  organisationId: { kind: 'organisation', label: words.otherOrganisation, required: false, personal: false },
  belongs: { kind: 'boolean', label: words.belongs, required: false, personal: false },
  reason: { kind: 'text', label: words.reason, required: false, personal: true, maxLength: 2_000, long: true },
};

interface Decision {
  readonly decision?: string;
  readonly organisationId?: string;
  readonly belongs?: boolean;
  readonly reason?: string;
}

/** Officers find out whose challenge it is. */
@PageController()
export class ConfirmController {
  constructor(
    private readonly confirming: ConfirmDraft,
    private readonly organisations: ListOrganisationsUseCase,
  ) {}

  @ShowAt(paths.lodgeConfirm)
  async show(
    @CurrentPerson() officer: SignedInPerson,
    @Param('draft', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, officer, await this.confirming.open(officer, id), { belongs: ['true'] }, [], []);
  }

  @TakeAt(paths.lodgeConfirm)
  @ChecksItsText()
  async take(
    @CurrentPerson() officer: SignedInPerson,
    @Param('draft', IdentifierPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.confirming.open(officer, id);
    const language = languageOf(response.req);
    const { payload, raw } = readForm(fields, body);
    const verdict = validateFields(fields, payload);
    const given = payload as Decision;
    const problems = verdict.ok ? whatIsMissing(given) : verdict.errors;
    if (problems.length > 0) return this.answer(response, officer, draft, raw, problems, errorViews(fields, problems, language, wording));
    try {
      if (given.decision === GIVE_BACK) {
        await this.confirming.giveBack(officer, id, given.reason ?? '');
        return redirectWithNotice(response, paths.lodge.to(), words.givenBack);
      }
      const organisationId = given.decision === ANOTHER ? given.organisationId : (draft.organisation.id ?? undefined);
      const { reference } = await this.confirming.confirm(officer, id, { organisationId, belongs: given.belongs === true });
      const say = (text: string) => fill(text, { reference });
      redirectWithNotice(response, paths.lodge.to(), { en: say(words.lodged.en), cy: say(words.lodged.cy) });
    } catch (error) {
      await this.answer(response, officer, draft, raw, [], [refusal(error, language)]);
    }
  }

  private async answer(
    response: Response,
    officer: SignedInPerson,
    draft: DraftToConfirm,
    raw: RawForm,
    problems: readonly FoundProblem[],
    errors: readonly FormErrorView[],
  ): Promise<void> {
    const language = languageOf(response.req);
    const register = await everyRow((rows) => this.organisations.execute(officer, { compact: draft.compact, page: rows }));
    const choices = { organisation: register.map(({ id, name }) => ({ value: id, text: name })) };
    page(response, 'lodge/confirm', {
      at: paths.lodgeConfirm,
      texts: words,
      errors,
      model: { draft, fields: formView(fields, raw, { language, choices, problems, wording }), backTo: paths.lodge.to() },
    });
  }
}

function whatIsMissing({ decision, organisationId, reason }: Decision): readonly FoundProblem[] {
  if (decision === ANOTHER && organisationId === undefined) return [{ field: 'organisationId', code: 'needed' }];
  if (decision === GIVE_BACK && reason === undefined) return [{ field: 'reason', code: 'needed' }];
  return [];
}

function wording({ code }: FoundProblem, language: Language): string | undefined {
  return code === 'needed' ? words.needed[language] : undefined;
}

function refusal(error: unknown, language: Language): FormErrorView {
  const t = translator(language, words);
  if (!(error instanceof DomainError)) throw error;
  switch (error.code) {
    case 'already-exists':
      return error.details['field'] === 'email'
        ? { text: t('addressTaken'), href: '#belongs' }
        : { text: t('nameTaken'), href: '#organisationId' };
    case 'process-refused':
      return { text: t('refused', { reason: (error.details as { sentence: Words }).sentence[language] }), href: '#decision' };
    case 'field-errors':
      return { text: t('incomplete'), href: '#decision' };
    default:
      throw error;
  }
}
