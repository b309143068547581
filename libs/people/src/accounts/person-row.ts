import { canonicalJson, DomainError, sha256Hex } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CompactRole, SignedInPerson } from '../signed-in-person.js';

/** A person as the staff of a Compact see them: roles and organisations in their own Compacts alone. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: 'en' | 'cy';
  readonly roles: readonly { readonly compact: string; readonly role: CompactRole }[];
  readonly organisationIds: readonly string[];
  /** Whether they have an account already: then administrators alone may change it. */
  readonly hasAccount: boolean;
}

/** What a change of the person's own details is held against, worked out from what they say. */
export function versionOfPerson({ name, email, language }: Pick<PersonRow, 'name' | 'email' | 'language'>): number {
  // Seven hexadecimal digits fit into an ETag's number.
  return Number.parseInt(sha256Hex(canonicalJson({ name, email, language })).slice(0, 7), 16);
}

/** $1 is the Compacts in which the reader is staff. */
export const SELECT_PERSON = `select p.id, p.name, app.address_of(p.id) as email, p.language,
    coalesce((select jsonb_agg(jsonb_build_object('compact', x.slug, 'role', r.role) order by x.slug, r.role)
      from role_assignment r join compact x on x.id = r.compact_id where r.person_id = p.id and r.compact_id = any ($1::uuid[])), '[]') as roles,
    coalesce((select jsonb_agg(m.organisation_id order by m.organisation_id)
      from membership m where m.person_id = p.id and m.compact_id = any ($1::uuid[])), '[]') as "organisationIds",
    app.has_account(p.id) as "hasAccount"
  from person p`;

/** Whether a person of the row `p` has anything to do with one of the Compacts $1. */
export const IS_OF_COMPACTS = `(exists (select 1 from role_assignment r where r.person_id = p.id and r.compact_id = any ($1::uuid[]))
    or exists (select 1 from membership m where m.person_id = p.id and m.compact_id = any ($1::uuid[]))
    or exists (select 1 from champion_appointment a where a.person_id = p.id and a.compact_id = any ($1::uuid[])))`;

/** The Compacts in which somebody looks after people. */
export function staffedCompacts(person: SignedInPerson): string[] {
  const staff = person.roles.filter((held) => held.role === 'officer' || held.role === 'administrator');
  return [...new Set(staff.map((held) => held.compactId))];
}

/** @throws DomainError not-found when the person has nothing to do with a Compact that the reader looks after */
export async function personRow(tx: Tx, reader: SignedInPerson, id: string): Promise<PersonRow> {
  const row = await tx.row<PersonRow>(`${SELECT_PERSON} where p.id = $2 and p.erased_at is null and ${IS_OF_COMPACTS}`, [
    staffedCompacts(reader),
    id,
  ]);
  if (!row) throw new DomainError('not-found');
  return row;
}
