import { Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListPeopleUseCase, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { queryText } from '../session/query-text.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminTexts } from './admin.texts.js';
import { peopleTexts } from './people.texts.js';
import { rolesIn } from './roles-to-give.js';

/** The people of a Compact and the roles of each. */
@PageController()
export class PeoplePageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly people: ListPeopleUseCase,
  ) {}

  @ShowAt(paths.adminPeople)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const [cursor, q] = [queryText(query['cursor']), queryText(query['q'])?.slice(0, 200)];
    const asked = pageRequest({ ...(cursor && { cursor }) }, ['text', 'id']);
    const found = await this.people.execute(person, { compact: slug, q, page: asked });
    page(response, 'admin/people', {
      at: paths.adminPeople,
      titleValues,
      texts: { ...adminTexts, ...peopleTexts },
      model: {
        trail,
        slug,
        q,
        people: found.items.map((one) => ({ ...one, roles: rolesIn(slug, one.roles) })),
        next: nextAddress(request, found),
      },
    });
  }
}
