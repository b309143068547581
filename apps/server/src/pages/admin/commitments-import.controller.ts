import { Body, Param, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { ListAgreementVersionsUseCase, ReplaceCommitmentsUseCase, type CommitmentsPlan } from '#libs/agreements';
import { UnusableFile } from '#libs/importing';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminTexts } from './admin.texts.js';
import { agreementsTexts as words } from './agreements.texts.js';

const LARGEST = 400_000;

interface Chosen {
  readonly name: string;
  readonly bytes: Buffer;
}
interface Ask {
  readonly person: SignedInPerson;
  readonly slug: string;
  readonly id: string;
  readonly response: Response;
}
interface Shown {
  readonly problem?: string;
  readonly chosen?: Chosen;
  readonly plan?: CommitmentsPlan;
  readonly isOther?: boolean;
}

/** Commitments from a csv file: first what it would do, and when that is confirmed, exactly that or nothing. */
@PageController()
export class CommitmentsImportController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly versions: ListAgreementVersionsUseCase,
    private readonly replace: ReplaceCommitmentsUseCase,
  ) {}

  @ShowAt(paths.adminCommitmentsImport)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer({ person, slug, id, response }, {});
  }

  @TakeAt(paths.adminCommitmentsImport)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST + 1, files: 1 } }))
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly content?: unknown; readonly name?: unknown; readonly plan?: unknown } | undefined,
    @UploadedFile() file: { readonly originalname: string; readonly buffer: Buffer } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const ask: Ask = { person, slug, id, response };
    await this.compacts.one(person, slug);
    const chosen = file ? { name: file.originalname.slice(0, 200), bytes: file.buffer } : previewedFile(body);
    if (!chosen || chosen.bytes.length === 0) return this.answer(ask, { problem: words.fileMissing[languageOf(response.req)] });
    if (chosen.bytes.length > LARGEST) return this.answer(ask, { problem: words.fileTooLarge[languageOf(response.req)] });
    const command = { slug, agreementVersionId: id, ...chosen };
    try {
      if (typeof body?.plan === 'string' && !file) {
        if (await this.replace.execute(person, command, body.plan))
          return redirectWithNotice(response, paths.adminAgreement.to({ slug, id }), words.imported);
        return await this.answer(ask, { chosen, plan: await this.replace.preview(person, command), isOther: true });
      }
      return await this.answer(ask, { chosen, plan: await this.replace.preview(person, command) });
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      return this.answer(ask, { problem: error.reason.sentence[languageOf(response.req)] });
    }
  }

  private async answer({ person, slug, id, response }: Ask, { problem, chosen, plan, isOther = false }: Shown): Promise<void> {
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const version = await this.versions.one(slug, id);
    const agreement = `${version.name} ${version.label}`;
    page(response, 'admin/commitments-import', {
      at: paths.adminCommitmentsImport,
      titleValues: { ...titleValues, agreement },
      texts: { ...adminTexts, ...words },
      errors: problem === undefined ? [] : [{ text: problem, href: '#file' }],
      model: {
        trail: [...trail, { text: agreement, href: paths.adminAgreement.to({ slug, id }) }],
        slug,
        id,
        problem,
        plan,
        isOther,
        name: chosen?.name,
        content: chosen?.bytes.toString('base64'),
        groups: (['added', 'changed', 'retired'] as const).map((kind) => ({
          kind,
          changes: plan?.changes.filter((one) => one.kind === kind) ?? [],
        })),
      },
    });
  }
}

/** The file of the preview, as the page carried it. Its fingerprint is part of the plan, so another file would be another plan. */
function previewedFile(body: { readonly content?: unknown; readonly name?: unknown } | undefined): Chosen | undefined {
  if (typeof body?.content !== 'string' || typeof body.name !== 'string') return undefined;
  return { name: body.name.slice(0, 200), bytes: Buffer.from(body.content, 'base64') };
}
