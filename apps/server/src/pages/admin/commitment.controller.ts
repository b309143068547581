import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { appliesToChoices, ChangeCodeUseCase, ChangeCommitmentUseCase, ListCommitmentsUseCase, type AppliesTo } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import type { Wording } from '../forms/form-error.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { agreementsTexts as words } from './agreements.texts.js';
import { adminWording } from './refused-fields.js';

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
interface Entered {
  readonly ref: string;
  readonly title: string;
  readonly titleCy?: string;
  readonly appliesTo: AppliesTo;
  readonly verified?: boolean;
}
interface EnteredTitles {
  readonly codeTitle: string;
  readonly codeTitleCy?: string;
}
/** Which of the two forms came back, and how. */
interface Sent {
  readonly form: Fields;
  readonly sent: SentForm;
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
    @Body() body: { readonly _do?: unknown; readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const { agreementVersionId, code } = await this.commitments.one(slug, id);
    const done = () => redirectWithNotice(response, paths.adminAgreement.to({ slug, id: agreementVersionId }), words.saved);
    const form = body?._do === 'code' ? codeFields : fields;
    const sent =
      form === codeFields
        ? await takeForm<EnteredTitles>(codeFields, body, async ({ codeTitle: title, codeTitleCy: titleCy = null }) => {
            await this.changeCode.execute(person, { slug, agreementVersionId, code, title, titleCy });
            done();
          })
        : await takeForm<Entered>(fields, body, async ({ titleCy = null, verified = false, ...entered }) => {
            const change = { slug, id, version: Number(body?._version), ...entered, titleCy, verified };
            const isCited = await citedStays(this.change.execute(person, change));
            return isCited ? [{ field: 'title', code: 'inUse' }] : done();
          });
    if (sent) return this.ask(person, slug, id, response, { form, sent });
  }

  private async ask(person: SignedInPerson, slug: string, id: string, response: Response, came?: Sent): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const shown = await this.commitments.one(slug, id);
    const formOf = (form: Fields) =>
      adminForm(form, { language, sent: came?.form === form ? came.sent : undefined, stored: { ...shown }, wording });
    const [commitment, codeTitles] = [formOf(fields), formOf(codeFields)];
    const href = paths.adminAgreement.to({ slug, id: shown.agreementVersionId });
    page(response, 'admin/commitment', {
      at: paths.adminCommitment,
      titleValues: { ...titleValues, ref: shown.ref },
      texts: { ...adminTexts, ...words },
      errors: [...commitment.errors, ...codeTitles.errors],
      model: {
        trail: [
          ...trail,
          { text: adminTexts.agreements[language], href: paths.adminAgreements.to({ slug }) },
          { text: shown.agreementVersion, href },
        ],
        slug,
        shown,
        fields: commitment.fields,
        meanwhile: commitment.meanwhile,
        codeFields: codeTitles.fields,
      },
    });
  }
}

/** Whether the change was refused because challenges cite the commitment as it stands. */
async function citedStays(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'in-use') return true;
    throw error;
  }
}
