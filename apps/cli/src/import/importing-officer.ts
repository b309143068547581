import type { CompactRole, SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import { Failure } from '../failure.js';

/**
 * The officer in whose name past challenges are entered. Everything that an import does, this person is allowed to do.
 * @throws Failure when the address belongs to no officer of the Compact
 */
export async function officerOf(tx: Tx, compactId: string, compact: string, email: string): Promise<SignedInPerson> {
  const person = await tx.row<{ id: string; name: string; language: 'en' | 'cy'; ties: string[] }>(
    `select p.id, p.name, p.language, array(select i.organisation_id from interest i where i.person_id = p.id) as ties
       from person p join role_assignment r on r.person_id = p.id and r.compact_id = $1 and r.role = 'officer'
      where p.id in (select id from app.person_with_address($2))`,
    [compactId, email],
  );
  if (!person) throw new Failure(`${email} is no officer of ${compact}.`);
  const memberships = await tx.rows<{ organisationId: string }>(
    'select organisation_id as "organisationId" from membership where compact_id = $1 and person_id = $2',
    [compactId, person.id],
  );
  const role: CompactRole = 'officer';
  return {
    personId: person.id,
    name: person.name,
    language: person.language,
    roles: [{ compactId, compact, role }],
    memberships: memberships.map(({ organisationId }) => ({ compactId, organisationId })),
    ties: person.ties,
  };
}
