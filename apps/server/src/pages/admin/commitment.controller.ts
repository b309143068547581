import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { appliesToChoices, ChangeCodeUseCase, ChangeCommitmentUseCase, ListCommitmentsUseCase, type AppliesTo } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { validateFields, type Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { errorViews, type FoundProblem, type Wording } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
import type { RawForm } from '../forms/raw-form.js';
import { rawOf } from '../forms/raw-of.js';
import { readForm } from '../forms/read-form.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminTexts } from './admin.texts.js';
import { agreementsTexts as words } from './agreements.texts.js';
import { adminWording, refusedFields } from './refused-fields.js';

const fields: Fields = {
  ref: { kind: 'text', required: true, label: words.number, maxLength: 40, long: false, personal: false },
  title: { kind: 'text', required: true, label: words.title, maxLength: 1000, long: true, personal: false },
  titleCy: { kind: 'text', required: false, label: words.titleCy, maxLength: 1000, long: true, personal: false },
  appliesTo: {
    kind: 'choice',
    required: true,
    label: words.binds,
    personal: false,
    options: appliesToChoices.map((value) => ({ value, label: words[`binds.${value}`] })),
  },
  verified: { kind: 'boolean', required: false, label: words.verified, personal: false },
};
const codeFields: Fields = {
  codeTitle: { kind: 'text', required: true, label: words.codeTitle, maxLength: 300, long: false, personal: false },
  codeTitleCy: { kind: 'text', required: false, label: words.codeTitleCy, maxLength: 300, long: false, personal: false },
};
interface Sent {
  readonly form: Fields;
  readonly raw: RawForm;
  readonly problems: readonly FoundProblem[];
}
const wording: Wording = (problem, language) => (problem.code === 'inUse' ? words.citedStays[language] : adminWording(problem, language));

/** One commitment, and the titles of its code, in both languages. */
@PageController()
export class CommitmentPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly commitments: ListCommitmentsUseCase,
    private readonly change: ChangeCommitmentUseCase,
    private readonly changeCode: ChangeCodeUseCase,
  ) {}

  @ShowAt(paths.adminCommitment)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, slug, id, response);
  }

  @TakeAt(paths.adminCommitment)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly _do?: unknown; readonly _version?: unknown },
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const form = body._do === 'code' ? codeFields : fields;
    const { payload, raw } = readForm(form, body);
    const verdict = validateFields(form, payload);
    if (!verdict.ok) return this.ask(person, slug, id, response, { form, raw, problems: verdict.errors });
    const entered: Readonly<Record<string, unknown>> = verdict.payload;
    const text = (name: string) => (typeof entered[name] === 'string' ? entered[name] : null);
    const { agreementVersionId, code } = await this.commitments.one(slug, id);
    try {
      if (form === codeFields) {
        const titles = { title: text('codeTitle') ?? '', titleCy: text('codeTitleCy') };
        await this.changeCode.execute(person, { slug, agreementVersionId, code, ...titles });
      } else {
        await this.change.execute(person, {
          slug,
          id,
          version: Number(body._version),
          ref: text('ref') ?? '',
          title: text('title') ?? '',
          titleCy: text('titleCy'),
          appliesTo: entered['appliesTo'] as AppliesTo,
          verified: entered['verified'] === true,
        });
      }
    } catch (error) {
      const isCited = error instanceof DomainError && error.code === 'in-use';
      const problems = isCited ? [{ field: 'title', code: 'inUse' }] : refusedFields(error, 'ref');
      return this.ask(person, slug, id, response, { form, raw, problems });
    }
    redirectWithNotice(response, paths.adminAgreement.to({ slug, id: agreementVersionId }), words.saved);
  }

  private async ask(person: SignedInPerson, slug: string, id: string, response: Response, sent?: Sent): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const shown = await this.commitments.one(slug, id);
    const viewOf = (form: Fields) =>
      formView(form, sent?.form === form ? sent.raw : rawOf(form, { ...shown }), {
        language,
        problems: sent?.form === form ? sent.problems : [],
        wording,
      });
    const href = paths.adminAgreement.to({ slug, id: shown.agreementVersionId });
    page(response, 'admin/commitment', {
      at: paths.adminCommitment,
      titleValues: { ...titleValues, ref: shown.ref },
      texts: { ...adminTexts, ...words },
      errors: errorViews(sent?.form ?? fields, sent?.problems ?? [], language, wording),
      model: {
        trail: [
          ...trail,
          { text: adminTexts.agreements[language], href: paths.adminAgreements.to({ slug }) },
          { text: shown.agreementVersion, href },
        ],
        slug,
        shown,
        fields: viewOf(fields),
        codeFields: viewOf(codeFields),
      },
    });
  }
}
