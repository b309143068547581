import { Body, Param, Res } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { Response } from 'express';
import { AddPersonUseCase, ListOrganisationsUseCase, type CompactRole, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { everyRow } from '../compacts/every-row.js';
import type { FoundProblem } from '../forms/form-error.js';
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
import { peopleTexts } from './people.texts.js';
import { newPersonFields, organisationChoices } from './person-fields.js';
import { personWording } from './refused-fields.js';
import { rolesToGive } from './roles-to-give.js';

interface Entered {
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'cy';
  readonly roles: readonly CompactRole[];
  readonly organisationId?: string;
}

/** A new person of a Compact, who is sent an invitation. */
@PageController()
export class NewPersonController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly add: AddPersonUseCase,
  ) {}

  @ShowAt(paths.adminNewPerson)
  async show(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response);
  }

  @TakeAt(paths.adminNewPerson)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const compact = await this.compacts.one(person, slug);
    const fields = newPersonFields(rolesToGive(person, compact.id));
    const work = async ({ organisationId, ...entered }: Entered) => {
      const command = { compact: slug, ...entered, invite: true, ...(organisationId && { organisationIds: [organisationId] }) };
      const { body: added } = await this.add.execute(person, command, onceIn(body));
      redirectWithNotice(response, paths.adminPerson.to({ slug, id: added.id }), peopleTexts.added);
    };
    const sent = await takeForm(fields, body, work, addressProblems);
    if (sent) return this.ask(person, slug, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const compact = await this.compacts.one(person, slug);
    const { titleValues, trail } = this.compacts.frame(response, compact);
    const fields = newPersonFields(rolesToGive(person, compact.id));
    const organisations = await everyRow((rows) => this.organisations.execute(person, { compact: slug, page: rows }));
    const choices = { organisation: organisationChoices(organisations) };
    const { errors, ...form } = adminForm(fields, { language, sent, stored: { language: 'en' }, choices, wording: personWording });
    page(response, 'admin/new-person', {
      at: paths.adminNewPerson,
      titleValues,
      texts: { ...adminTexts, ...peopleTexts },
      errors,
      model: {
        trail: [...trail, { text: adminTexts.people[language], href: paths.adminPeople.to({ slug }) }],
        slug,
        ...form,
      },
    });
  }
}

function addressProblems({ email }: Entered): readonly FoundProblem[] {
  return isEmail(email) ? [] : [{ field: 'email', code: 'notAnAddress' }];
}
