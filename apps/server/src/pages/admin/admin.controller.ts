import { Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { languageOf } from '../language/page-language.js';
import { advocacyTexts } from '../advocacy/advocacy.texts.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminSections } from './admin-sections.js';
import { adminTexts } from './admin.texts.js';

/** What officers and administrators can look after. */
@PageController()
export class AdminController {
  constructor(private readonly compacts: AdminCompacts) {}

  @ShowAt(paths.admin)
  async show(@CurrentPerson() person: SignedInPerson, @Res() response: Response): Promise<void> {
    const mayFound = person.roles.some(({ role }) => role === 'administrator');
    const isOfficer = person.roles.some(({ role }) => role === 'officer');
    const language = languageOf(response.req);
    const compacts = (await this.compacts.of(person)).map((compact) => ({
      ...compact,
      sections: adminSections(compact.slug, language, paths.admin.path),
    }));
    page(response, 'admin/admin', {
      at: paths.admin,
      texts: { ...adminTexts, advocacy: advocacyTexts.advocacyLink },
      model: { compacts, mayFound, isOfficer },
    });
  }
}
