import { DomainError, fieldError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** The dates of an appointment; `to` is its last day. */
export interface AppointmentDates {
  readonly from: string;
  readonly to: string | null;
}

/** @throws DomainError field-errors when it would end before it began */
export function requireOrderedDates({ from, to }: AppointmentDates): void {
  if (to !== null && to < from) throw fieldError('to', 'beforeStart', 'The last day is before the first.');
}

/**
 * A person is a Champion of one organisation once at a time.
 * @throws DomainError already-exists
 */
export async function requireNoOverlap(
  tx: Tx,
  appointment: AppointmentDates & { compactId: string; personId: string; organisationId: string; exceptId: string | null },
): Promise<void> {
  const other = await tx.row(
    `select 1 from champion_appointment where compact_id = $1 and person_id = $2 and organisation_id = $3 and id is distinct from $4
       and from_on <= coalesce($6::date, 'infinity') and coalesce(to_on, 'infinity') >= $5::date`,
    [appointment.compactId, appointment.personId, appointment.organisationId, appointment.exceptId, appointment.from, appointment.to],
  );
  if (other) throw new DomainError('already-exists', { field: 'from' });
}
