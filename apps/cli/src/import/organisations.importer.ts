import { newId } from '#libs/kernel';
import { leave, sectors, sign, type Sector } from '#libs/people';
import { OrganisationEntity } from '#libs/persistence';
import { RowRefused, type Importer } from '#libs/importing';
import { organisationNamed, requireOrganisation } from './organisation-register.js';
import { englishReason } from './english-reason.js';

interface OrganisationLine {
  readonly name: string;
  readonly sector: Sector;
  readonly kind: string;
  readonly gssCode: string | null;
  readonly charityNumber: string | null;
  readonly replacedBy: string | undefined;
  readonly signedOn: string | undefined;
  readonly leftOn: string | undefined;
}

const LONGEST_NAME = 200;

/** Organisations with the day on which they signed. One that is on the register already is bad, or skipped when that is asked for. */
export function organisationsImporter(compactId: string, now: Date, today: string, skipExisting: boolean): Importer<OrganisationLine> {
  return {
    what: 'organisations',
    requiredColumns: ['name', 'sector'],
    identity: (row) => row.name.toLowerCase(),
    read(reader) {
      const row: OrganisationLine = {
        name: reader.required('name', LONGEST_NAME),
        sector: reader.choice('sector', sectors) ?? 'other',
        kind: reader.optional('kind', 100) ?? 'other',
        gssCode: reader.optional('gssCode', 9) ?? null,
        charityNumber: reader.optional('charityNumber', 20) ?? null,
        replacedBy: reader.optional('replacedBy', LONGEST_NAME),
        signedOn: reader.date('signedOn'),
        leftOn: reader.date('leftOn'),
      };
      if (reader.optional('sector', 100) === undefined) reader.empty('sector');
      if (row.leftOn && !row.signedOn) reader.wrong(englishReason('leftOn needs a day in signedOn'));
      if (row.leftOn && row.signedOn && row.leftOn < row.signedOn) reader.wrong(englishReason('leftOn is before signedOn'));
      if (row.gssCode && !/^[ENSWK]\d{8}$/.test(row.gssCode))
        reader.wrong(englishReason(`gssCode "${row.gssCode}" is not a code like E08000031`));
      return row;
    },
    async write(tx, row) {
      if (await organisationNamed(tx, compactId, row.name)) {
        if (skipExisting) return 'skipped';
        throw new RowRefused(englishReason(`"${row.name}" is on the register already; --skip-existing passes over such rows`));
      }
      const replacedBy = row.replacedBy === undefined ? null : await requireOrganisation(tx, compactId, 'replacedBy', row.replacedBy);
      const { name, sector, kind, gssCode, charityNumber } = row;
      const id = newId();
      await tx.insert(OrganisationEntity, [
        { compactId, id, name, sector, kind, gssCode, charityNumber, replacedBy, version: 1, createdAt: now },
      ]);
      if (row.signedOn) await sign(tx, compactId, id, row.signedOn, today);
      if (row.leftOn) await leave(tx, compactId, id, row.leftOn, today);
      return 'written';
    },
  };
}
