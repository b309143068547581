import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChangeCompactUseCase, ListAgreementVersionsUseCase, ShowProcedureUseCase, type CompactRow } from '#libs/agreements';
import { holdsRole, ListPeopleUseCase, requireRole, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { compactFields, compactWording, settingsInWords, type EnteredCompact } from './compact-fields.js';
import { compactAdminTexts as words } from './compact.texts.js';

const ONE = { limit: 1, after: undefined };

/** What a Compact is called and publishes, what stays for ever, and what a new one still needs. */
@PageController()
export class CompactPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly change: ChangeCompactUseCase,
    private readonly agreements: ListAgreementVersionsUseCase,
    private readonly procedure: ShowProcedureUseCase,
    private readonly people: ListPeopleUseCase,
  ) {}

  @ShowAt(paths.adminCompact)
  async show(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response);
  }

  @TakeAt(paths.adminCompact)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    requireRole(person, (await this.compacts.one(person, slug)).id, 'administrator');
    const sent = await takeForm<EnteredCompact>(compactFields, body, async ({ nameCy = null, ...entered }) => {
      await this.change.execute(person, { slug, version: Number(body?._version), ...entered, nameCy });
      redirectWithNotice(response, paths.adminCompact.to({ slug }), words.saved);
    });
    if (sent) return this.ask(person, slug, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const compact = await this.compacts.one(person, slug);
    const { titleValues, trail } = this.compacts.frame(response, compact);
    const { errors, ...form } = adminForm(compactFields, { language, sent, stored: { ...compact }, wording: compactWording });
    page(response, 'admin/compact', {
      at: paths.adminCompact,
      titleValues,
      texts: { ...adminTexts, ...words },
      errors,
      model: {
        trail,
        compact,
        ...form,
        mayChange: holdsRole(person, compact.id, 'administrator'),
        settings: settingsInWords(compact),
        steps: await this.stepsOf(person, compact),
      },
    });
  }

  /** What a new Compact needs before anybody can make a challenge; nothing once it is there. */
  private async stepsOf(person: SignedInPerson, { slug }: CompactRow) {
    const [agreements, officers] = await Promise.all([
      this.agreements.execute(slug, ONE),
      this.people.execute(person, { compact: slug, role: 'officer', page: ONE }),
    ]);
    const [hasAgreement, hasOfficer] = [agreements.items.length > 0, officers.items.length > 0];
    if (hasAgreement && hasOfficer) return [];
    const { version } = await this.procedure.execute(slug);
    return [
      { text: words.nextAgreement, href: paths.adminAgreements.to({ slug }), state: hasAgreement ? 'done' : 'toDo' },
      { text: words.nextProcedure, href: paths.adminProcedure.to({ slug }), state: version > 1 ? 'done' : 'asCame' },
      { text: words.nextPeople, href: paths.adminPeople.to({ slug }), state: hasOfficer ? 'done' : 'toDo' },
    ];
  }
}
