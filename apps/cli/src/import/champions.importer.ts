import { newId } from '#libs/kernel';
import { requireNoOverlap } from '#libs/people';
import { ChampionAppointmentEntity, PersonEntity, type Tx } from '#libs/persistence';
import type { Importer } from '#libs/importing';
import { requireOrganisation } from './organisation-register.js';
import { englishReason } from './english-reason.js';

interface ChampionLine {
  readonly name: string;
  readonly email: string | undefined;
  readonly organisation: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly trainedOn: string | undefined;
}

/**
 * Appointments of Compact Champions. A person is found by email address, or else by a name that has an appointment for the same
 * organisation already; otherwise entered, without an account.
 */
export function championsImporter(compactId: string, now: Date): Importer<ChampionLine> {
  return {
    what: 'Champions',
    requiredColumns: ['name', 'organisation', 'from'],
    identity: ({ name, email, organisation, from }) => [email ?? name, organisation, from].join('\n').toLowerCase(),
    read(reader) {
      const row: ChampionLine = {
        name: reader.required('name', 200),
        email: reader.optional('email', 254)?.toLowerCase(),
        organisation: reader.required('organisation', 200),
        from: reader.requiredDate('from'),
        to: reader.date('to'),
        trainedOn: reader.date('trainedOn'),
      };
      if (row.email && !/^[^@\s]+@[^@\s]+$/.test(row.email)) reader.wrong(englishReason(`email "${row.email}" is not an address`));
      if (row.to && row.to < row.from) reader.wrong(englishReason('to is before from'));
      return row;
    },
    async write(tx, row) {
      const organisationId = await requireOrganisation(tx, compactId, 'organisation', row.organisation);
      const personId = await personOf(tx, compactId, organisationId, row, now);
      const { from, to = null, trainedOn = null } = row;
      await requireNoOverlap(tx, { compactId, personId, organisationId, from, to, exceptId: null });
      await tx.insert(ChampionAppointmentEntity, [
        { compactId, id: newId(), personId, organisationId, fromOn: from, toOn: to, trainedOn, version: 1 },
      ]);
      return 'written';
    },
  };
}

async function personOf(tx: Tx, compactId: string, organisationId: string, { name, email }: ChampionLine, now: Date): Promise<string> {
  const known = email
    ? await tx.row<{ id: string }>('select id from app.person_with_address($1)', [email])
    : await tx.row<{ id: string }>(
        `select p.id from person p join champion_appointment a on a.person_id = p.id
          where a.compact_id = $1 and a.organisation_id = $2 and p.name = $3 and p.erased_at is null limit 1`,
        [compactId, organisationId, name],
      );
  if (known) return known.id;
  const id = newId();
  await tx.insert(PersonEntity, [{ id, name, email: email ?? null, language: 'en', erasedAt: null, createdAt: now }]);
  return id;
}
