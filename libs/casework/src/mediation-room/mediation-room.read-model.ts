import type { LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CaseRole, MediationFacts } from '#libs/workflow';
import type { OpenedCase } from '../case-file/opened-case.js';
import { offersIn, type OfferView } from './offers.js';
import { roundsOfMediation } from './room-facts.js';
import { roomRows } from './room-row.js';
import { sessionsIn, type SessionView } from './sessions.js';

/** Something that a settlement promises. */
export interface SettledAction {
  readonly text: string;
  readonly organisation: string | null;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
}

/** How the latest mediation ended. */
export interface SettlementView {
  readonly result: 'settled' | 'partSettled' | 'notSettled';
  readonly at: string;
  readonly actions: readonly SettledAction[];
}

/** A note for both sides and the mediator. */
export interface RoomNote {
  readonly role: CaseRole;
  readonly at: string;
  readonly text: string | null;
}

/** The mediation room as those who are in it see it. */
export interface MediationRoomView {
  readonly reference: string;
  readonly isOpen: boolean;
  readonly subState: string;
  readonly consented: MediationFacts['consented'];
  readonly signed: MediationFacts['signed'];
  /** The next session, or null. */
  readonly session: SessionView | null;
  /** All that were ever set, oldest first. */
  readonly sessions: readonly SessionView[];
  /** Oldest first. */
  readonly offers: readonly OfferView[];
  /** Oldest first. */
  readonly notes: readonly RoomNote[];
  readonly settlement: SettlementView | null;
}

const ACTIONS = `select a.text, o.name as organisation, a.due_on as "dueOn", a.done_on as "doneOn" from action a
    left join organisation o on o.compact_id = a.compact_id and o.id = a.organisation_id
      and (o.id = any (app.organisations()) or exists (select 1 from participant p where p.compact_id = a.compact_id and p.challenge_id = a.challenge_id and p.organisation_id = o.id))
  where a.compact_id = $1 and a.challenge_id = $2 and a.arose_from = $3 order by a.due_on, a.id`;

/** The room of an opened case, for somebody who is in it. */
export async function roomOf(tx: Tx, { challenge, material, facts }: OpenedCase, now: Date): Promise<MediationRoomView> {
  const isOpen = challenge.position.stage === 'mediation';
  const round = isOpen ? roundsOfMediation(material.ledger) : null;
  const rows = await roomRows(tx, challenge);
  const sessions = sessionsIn(rows, round, now);
  return {
    reference: challenge.reference,
    isOpen,
    subState: challenge.position.subState,
    consented: facts.mediation.consented,
    signed: facts.mediation.signed,
    session: sessions.find(({ status }) => status === 'ahead') ?? null,
    sessions,
    offers: offersIn(rows, round),
    notes: rows
      .filter(({ type }) => type === 'record-note')
      .map(({ role, at, payload }): RoomNote => ({ role, at: at.toISOString(), text: (payload?.['text'] as string | undefined) ?? null })),
    settlement: isOpen ? null : await settlementOf(tx, challenge, material),
  };
}

/** How the latest mediation ended, where it ended with a result: who left it or declined leaves none behind. */
async function settlementOf(
  tx: Tx,
  challenge: OpenedCase['challenge'],
  { ledger }: OpenedCase['material'],
): Promise<SettlementView | null> {
  const end = ledger.findLast(({ from, to }) => from.startsWith('mediation.') && !to.startsWith('mediation.'));
  if (end?.type !== 'conclude-mediation' && end?.type !== 'settle') return null;
  return {
    result: end.type === 'settle' ? 'settled' : (end.lasting['result'] as SettlementView['result']),
    at: new Date(end.at).toISOString(),
    actions: await tx.rows<SettledAction>(ACTIONS, [challenge.compactId, challenge.id, end.type]),
  };
}
