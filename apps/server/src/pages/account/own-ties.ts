import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, londonDateOf, type Clock } from '#libs/kernel';
import { ListOrganisationsUseCase, ListOwnInterestsUseCase, type SignedInPerson } from '#libs/people';
import { organisationChoices } from '../admin/person-fields.js';
import { everyRow } from '../compacts/every-row.js';
import type { Choice } from '../forms/form-view.js';
import { tieView, type TieView } from './own-ties-view.js';

/** What the pages of an account read of a person's ties. */
@Injectable()
export class OwnTies {
  constructor(
    private readonly interests: ListOwnInterestsUseCase,
    private readonly organisations: ListOrganisationsUseCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async of(person: SignedInPerson): Promise<readonly TieView[]> {
    const today = londonDateOf(this.clock.now());
    const rows = await everyRow((asked) => this.interests.execute(person, asked));
    return rows.map((row) => tieView(row, today));
  }

  /** The organisations of the person's Compacts; with several Compacts each is named with its own. */
  async choices(person: SignedInPerson): Promise<readonly Choice[]> {
    const compacts = [...new Set(person.roles.map(({ compact }) => compact))];
    const choices: Choice[] = [];
    for (const compact of compacts) {
      const rows = await everyRow((page) => this.organisations.execute(person, { compact, page }));
      const suffix = compacts.length > 1 ? ` (${compact})` : '';
      choices.push(...organisationChoices(rows).map(({ value, text }) => ({ value, text: text + suffix })));
    }
    return choices;
  }
}
