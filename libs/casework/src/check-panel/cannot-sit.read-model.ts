import type { Tx } from '#libs/persistence';
import { type Candidate } from '../facts/candidate.js';
import { seatFaults, type SeatedPerson, type SeatFault } from '../facts/panel-facts.js';
import type { Situation } from '../facts/situation-facts.js';

/** A holder of a panel role who cannot sit on this case. */
export interface Unseatable {
  readonly personId: string;
  readonly name: string;
  readonly faults: readonly SeatFault[];
}

const HOLDERS = `select r.person_id as "personId", n.name, r.role, app.candidate($1, $2, r.person_id, $3) as candidate
  from role_assignment r join person n on n.id = r.person_id
  where r.compact_id = $1 and r.role in ('chair', 'panelMember') and n.erased_at is null order by lower(n.name), r.person_id limit 200`;

/** Everybody who is chair or panel member in the Compact and cannot be on this panel, with why; they are offered in no list. */
export async function cannotSit(tx: Tx, { challenge, today }: Situation): Promise<Unseatable[]> {
  const holders = await tx.rows<{ personId: string; name: string; role: string; candidate: Candidate }>(HOLDERS, [
    challenge.compactId,
    challenge.id,
    today,
  ]);
  const found = holders.map(({ personId, name, role, candidate }): Unseatable => {
    const faults = seatFaults({ seat: role === 'chair' ? 'chair' : 'member', candidate });
    return { personId, name, faults: faults.filter((fault) => fault !== 'notEligible' && fault !== 'chairNotIndependent') };
  });
  const byPerson = new Map(found.filter(({ faults }) => faults.length > 0).map((one) => [one.personId, one]));
  return [...byPerson.values()];
}

/** The names of those who were chosen. */
export async function namesOf(tx: Tx, { challenge }: Situation, seats: readonly SeatedPerson[]): Promise<ReadonlyMap<string, string>> {
  if (seats.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; name: string }>(
    `select n.id, n.name from person n where n.id = any ($2::uuid[])
       and exists (select 1 from role_assignment r where r.compact_id = $1 and r.person_id = n.id)`,
    [challenge.compactId, seats.map(({ personId }) => personId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
