import { Body, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/kernel';
import {
  AssignRoleUseCase,
  compactRoles,
  EndRoleUseCase,
  holdsRole,
  ListPeopleUseCase,
  type CompactRole,
  type SignedInPerson,
} from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { queryText } from '../session/query-text.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminTexts } from './admin.texts.js';

/** The people of a Compact, and the roles of each, which can be given and taken away. */
@PageController()
export class PeoplePageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly people: ListPeopleUseCase,
    private readonly assign: AssignRoleUseCase,
    private readonly end: EndRoleUseCase,
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
      texts: adminTexts,
      model: {
        trail,
        slug,
        q,
        people: found.items.map((one) => ({ ...one, roles: rolesIn(slug, one.roles) })),
        next: nextAddress(request, found),
      },
    });
  }

  @ShowAt(paths.adminPerson)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const compact = await this.compacts.one(person, slug);
    const { titleValues, trail } = this.compacts.frame(response, compact);
    const shown = await this.people.one(person, id);
    const held = rolesIn(slug, shown.roles);
    const isAdministrator = holdsRole(person, compact.id, 'administrator');
    const mayGrant = (role: CompactRole) => id !== person.personId && (isAdministrator || (role !== 'officer' && role !== 'administrator'));
    page(response, 'admin/person', {
      at: paths.adminPerson,
      titleValues: { ...titleValues, name: shown.name },
      texts: adminTexts,
      model: {
        trail,
        slug,
        shown,
        isOwn: id === person.personId,
        held: held.map((role) => ({ role, canEnd: mayGrant(role) })),
        offered: compactRoles.filter((role) => mayGrant(role) && !held.includes(role)),
      },
    });
  }

  @TakeAt(paths.adminPerson)
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) personId: string,
    @Body() body: { readonly give?: unknown; readonly end?: unknown },
    @Res() response: Response,
  ): Promise<void> {
    const [give, end] = [body.give, body.end].map((name) => compactRoles.find((role) => role === name));
    if (give) await this.assign.execute(person, { personId, compact: slug, role: give });
    else if (end) await this.end.execute(person, { personId, compact: slug, role: end });
    else throw new DomainError('malformed-request');
    redirectWithNotice(response, paths.adminPerson.to({ slug, id: personId }), give ? adminTexts.roleGiven : adminTexts.roleEnded);
  }
}

function rolesIn(slug: string, roles: readonly { readonly compact: string; readonly role: CompactRole }[]): readonly CompactRole[] {
  return roles.filter(({ compact }) => compact === slug).map(({ role }) => role);
}
