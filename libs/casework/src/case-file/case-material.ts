import type { LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** One row of the shared stream, as facts and deadlines need it. */
export interface MaterialEntry {
  readonly seq: number;
  readonly type: string;
  readonly role: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly lasting: Readonly<Record<string, unknown>>;
  readonly actorPersonId: string | null;
}

/** Somebody with a capacity on the case now. */
export interface MaterialParticipant {
  readonly capacity: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly sector: string | null;
}

export interface MaterialAction {
  readonly id: string;
  readonly organisationId: string;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly verifiedOn: LocalDate | null;
}

export interface MaterialDeadline {
  readonly rule: string;
  readonly round: number;
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'met' | 'missed' | 'void';
  readonly remindersSent: number;
}

/**
 * All of a case that decides what may happen next, gathered by one function of the database. It reaches beyond what the acting
 * person may read: use it to decide, never show it.
 */
export interface CaseMaterial {
  readonly capacities: readonly string[];
  readonly declaration: 'undeclared' | 'declaredNone' | 'interest';
  readonly ledger: readonly MaterialEntry[];
  readonly participants: readonly MaterialParticipant[];
  readonly commitments: readonly string[];
  readonly actions: readonly MaterialAction[];
  readonly deadlines: readonly MaterialDeadline[];
  readonly clearedOfficers: readonly string[];
}

/** The material of a case, or undefined when the acting person may not open its file. */
export async function caseMaterial(tx: Tx, compactId: string, challengeId: string): Promise<CaseMaterial | undefined> {
  const row = await tx.row<{ material: CaseMaterial | null }>('select app.case_material($1, $2) as material', [compactId, challengeId]);
  return row?.material ?? undefined;
}
