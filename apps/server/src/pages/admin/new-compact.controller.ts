import { Body, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FoundCompactUseCase } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { compactWording, newCompactFields, problemsOfLastingNames, usualSettings, type EnteredNewCompact } from './compact-fields.js';
import { compactAdminTexts as words } from './compact.texts.js';

/** A new Compact, for administrators of any. */
@PageController()
export class NewCompactController {
  constructor(private readonly found: FoundCompactUseCase) {}

  @ShowAt(paths.adminNewCompact)
  show(@CurrentPerson() person: SignedInPerson, @Res() response: Response): void {
    requireAdministrator(person);
    this.ask(response);
  }

  @TakeAt(paths.adminNewCompact)
  @ChecksItsText()
  async take(@CurrentPerson() person: SignedInPerson, @Body() body: unknown, @Res() response: Response): Promise<void> {
    requireAdministrator(person);
    const work = async (entered: EnteredNewCompact) => {
      const { body: founded } = await this.found.execute(person, entered, onceIn(body));
      redirectWithNotice(response, paths.adminCompact.to({ slug: founded.slug }), words.founded);
    };
    const sent = await takeForm(newCompactFields, body, work, problemsOfLastingNames);
    if (sent) this.ask(response, sent);
  }

  private ask(response: Response, sent?: SentForm): void {
    const language = languageOf(response.req);
    const { errors, ...form } = adminForm(newCompactFields, { language, sent, stored: usualSettings, wording: compactWording });
    page(response, 'admin/new-compact', {
      at: paths.adminNewCompact,
      texts: { ...adminTexts, ...words },
      errors,
      model: { trail: [{ text: adminTexts.start[language], href: paths.admin.to() }], ...form },
    });
  }
}

function requireAdministrator(person: SignedInPerson): void {
  if (!person.roles.some(({ role }) => role === 'administrator')) throw new DomainError('not-allowed');
}
