import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { ListCompactsUseCase, type CompactRow } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import { ListOrganisationsUseCase, requireRole, type OrganisationRow, type SignedInPerson } from '#libs/people';
import { compactName } from '../compacts/compact-title.js';
import { languageOf } from '../language/page-language.js';
import { paths } from '../paths.js';
import { adminTexts } from './admin.texts.js';

/** The Compact that a page of the administration is about. */
@Injectable()
export class AdminCompacts {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly organisations: ListOrganisationsUseCase,
  ) {}

  /** Those that somebody looks after. */
  async of(person: SignedInPerson): Promise<readonly CompactRow[]> {
    const staff = person.roles.filter(({ role }) => role === 'officer' || role === 'administrator');
    const slugs = [...new Set(staff.map(({ compact }) => compact))].sort();
    if (slugs.length === 0) throw new DomainError('not-allowed');
    return Promise.all(slugs.map((slug) => this.compacts.one(slug)));
  }

  /** One of them. @throws DomainError not-found without any role in it, not-allowed with other roles alone */
  async one(person: SignedInPerson, slug: string): Promise<CompactRow> {
    if (!person.roles.some(({ compact }) => compact === slug)) throw new DomainError('not-found');
    const compact = await this.compacts.one(slug);
    requireRole(person, compact.id, 'officer', 'administrator');
    return compact;
  }

  /** An organisation of one of them. @throws DomainError not-found for that of another Compact too */
  async organisation(person: SignedInPerson, slug: string, id: string): Promise<OrganisationRow> {
    await this.one(person, slug);
    const organisation = await this.organisations.one(person, id);
    if (organisation.compact !== slug) throw new DomainError('not-found');
    return organisation;
  }

  /** Title and way back of a page about it. */
  frame(response: Response, compact: CompactRow) {
    const name = compactName(response, compact);
    return {
      titleValues: { compact: name },
      trail: [{ text: adminTexts.start[languageOf(response.req)], href: paths.admin.to() }],
    };
  }
}
