import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AdoptAgreementVersionUseCase,
  ChangeAgreementVersionUseCase,
  ListAgreementVersionsUseCase,
  ListCommitmentsUseCase,
  type AgreementVersionRow,
} from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import type { Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { everyRow } from '../compacts/every-row.js';
import { onceIn } from '../forms/once.js';
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

const period: Fields = {
  label: { kind: 'text', required: true, label: words.label, hint: words.labelHint, maxLength: 100, long: false, personal: false },
  effectiveFrom: { kind: 'date', required: true, label: words.effectiveFrom, personal: false },
  effectiveBefore: { kind: 'date', required: false, label: words.effectiveBefore, hint: words.effectiveBeforeHint, personal: false },
};
interface EnteredPeriod {
  readonly label: string;
  readonly effectiveFrom: string;
  readonly effectiveBefore?: string;
}
interface EnteredVersion extends EnteredPeriod {
  readonly name: string;
  readonly copyFrom?: string;
}
const texts = { ...adminTexts, ...words };

function newFields(versions: readonly AgreementVersionRow[]): Fields {
  const copies = versions.map(({ id, name, label }) => ({ value: id, label: { en: `${name} ${label}`, cy: `${name} ${label}` } }));
  return {
    name: { kind: 'text', required: true, label: words.agreement, maxLength: 200, long: false, personal: false },
    ...period,
    ...(copies.length > 0 && {
      copyFrom: { kind: 'choice' as const, required: false, label: words.copyFrom, personal: false, options: copies },
    }),
  };
}

/** The versions of a Compact's agreements: a list with a form for a new one, and each with its commitments. */
@PageController()
export class AgreementsPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly versions: ListAgreementVersionsUseCase,
    private readonly adopt: AdoptAgreementVersionUseCase,
    private readonly change: ChangeAgreementVersionUseCase,
    private readonly commitments: ListCommitmentsUseCase,
  ) {}

  @ShowAt(paths.adminAgreements)
  async list(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response);
  }

  @TakeAt(paths.adminAgreements)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const fields = newFields(await everyRow((rows) => this.versions.execute(slug, rows)));
    const sent = await takeForm<EnteredVersion>(fields, body, async (entered) => {
      const { body: adopted } = await this.adopt.execute(person, { slug, ...entered }, onceIn(body));
      redirectWithNotice(response, paths.adminAgreement.to({ slug, id: adopted.id }), words.adopted);
    });
    if (sent) return this.ask(person, slug, response, sent);
  }

  @ShowAt(paths.adminAgreement)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.askOne(person, slug, id, response);
  }

  @TakeAt(paths.adminAgreement)
  @ChecksItsText()
  async takeOne(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const sent = await takeForm<EnteredPeriod>(period, body, async ({ effectiveBefore = null, ...entered }) => {
      await this.change.execute(person, { slug, id, version: Number(body?._version), ...entered, effectiveBefore });
      redirectWithNotice(response, paths.adminAgreement.to({ slug, id }), words.saved);
    });
    if (sent) return this.askOne(person, slug, id, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const versions = await everyRow((rows) => this.versions.execute(slug, rows));
    const { errors, ...form } = adminForm(newFields(versions), { language, sent });
    page(response, 'admin/agreements', {
      at: paths.adminAgreements,
      titleValues,
      texts,
      errors,
      model: { trail, slug, versions, ...form },
    });
  }

  private async askOne(person: SignedInPerson, slug: string, id: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const version = await this.versions.one(slug, id);
    const commitments = await everyRow((rows) => this.commitments.execute({ slug, agreementVersionId: id, page: rows }));
    const { errors, ...form } = adminForm(period, { language, sent, stored: { ...version } });
    page(response, 'admin/agreement', {
      at: paths.adminAgreement,
      titleValues: { ...titleValues, agreement: `${version.name} ${version.label}` },
      texts,
      errors,
      model: {
        trail: [...trail, { text: adminTexts.agreements[language], href: paths.adminAgreements.to({ slug }) }],
        slug,
        version,
        commitments,
        ...form,
      },
    });
  }
}
