import { Injectable } from '@nestjs/common';
import { actingPersonOf, requireChanged, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { compactRow, type CompactRow } from './compact-row.js';

/** What is left out stays; null takes away. Slug and area code stay for ever: references and addresses are made of them. */
export interface ChangeCompactCommand {
  readonly slug: string;
  readonly version: number;
  readonly name?: string | undefined;
  readonly nameCy?: string | null | undefined;
  readonly regionalLink?: boolean | undefined;
  readonly publishesChampions?: boolean | undefined;
  readonly publishesOrganisations?: boolean | undefined;
  readonly looksShowNames?: boolean | undefined;
}

/** Changes what a Compact is called and what it publishes. By its administrators. */
@Injectable()
export class ChangeCompactUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: ChangeCompactCommand): Promise<CompactRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const before = await compactRow(tx, command.slug);
      requireRole(person, before.id, 'administrator');
      requireVersion(before.version, command.version);
      const changed = await tx.change(
        `update compact set name = $3, name_cy = $4, regional_link = $5, publishes_champions = $6, publishes_organisations = $7, looks_show_names = $8, version = version + 1
          where id = $1 and version = $2`,
        [
          before.id,
          before.version,
          command.name?.trim() ?? before.name,
          command.nameCy === undefined ? before.nameCy : command.nameCy,
          command.regionalLink ?? before.regionalLink,
          command.publishesChampions ?? before.publishesChampions,
          command.publishesOrganisations ?? before.publishesOrganisations,
          command.looksShowNames ?? before.looksShowNames,
        ],
      );
      requireChanged(changed);
      return compactRow(tx, command.slug);
    });
  }
}
