import type { LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { PanelFacts, Payload } from '#libs/workflow';
import { candidateOf, type Candidate } from './candidate.js';
import type { Situation } from './situation-facts.js';

/** A place at the hearing. */
export type Seat = 'chair' | 'member' | 'observer';

/** Somebody who was named for a seat, with what is known of them. */
export interface SeatedPerson {
  readonly personId: string;
  readonly seat: Seat;
  readonly candidate: Candidate;
}

/** Why somebody cannot sit. */
export type SeatFault = 'notEligible' | 'fromAParty' | 'declaredInterest' | 'notDeclared' | 'helpedBefore' | 'chairNotIndependent';

const helping = ['advocate', 'mediator'];

/** Everything that keeps a person from a seat. The facts of the guards are counts of these, so that both always say the same. */
export function seatFaults({ seat, candidate }: Pick<SeatedPerson, 'seat' | 'candidate'>): SeatFault[] {
  const { roles, fromAParty, declaration, capacities, formerCapacities, sector } = candidate;
  const needed = seat === 'chair' ? 'chair' : 'panelMember';
  const all: readonly (readonly [SeatFault, boolean])[] = [
    ['notEligible', seat !== 'observer' && !roles.includes(needed)],
    ['fromAParty', fromAParty],
    ['declaredInterest', declaration === 'interest'],
    ['notDeclared', declaration === 'undeclared'],
    ['helpedBefore', [...capacities, ...formerCapacities].some((capacity) => helping.includes(capacity))],
    ['chairNotIndependent', seat === 'chair' && ['vcs', 'public'].includes(sector ?? 'other')],
  ];
  return all.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

/** Who is named in the payload of `form-panel`, which may be filled in only in part. Somebody named twice has two seats here. */
export async function seatsIn(tx: Tx, situation: Situation, payload: Payload): Promise<SeatedPerson[]> {
  const named = (field: string) => (payload[field] as readonly string[] | undefined) ?? [];
  const chair = payload['chair'] as string | undefined;
  const wanted: readonly (readonly [Seat, string])[] = [
    ...(chair === undefined ? [] : [['chair', chair] as const]),
    ...named('members').map((id) => ['member', id] as const),
    ...named('observers').map((id) => ['observer', id] as const),
  ];
  const known = new Map<string, Candidate>();
  for (const id of new Set(wanted.map(([, personId]) => personId))) known.set(id, await candidateOf(tx, situation, id));
  return wanted.map(([seat, personId]) => ({ seat, personId, candidate: known.get(personId) as Candidate }));
}

/** The facts of a panel as it is named. */
export function panelFacts({ calendar, today }: Situation, seats: readonly SeatedPerson[], payload: Payload): PanelFacts {
  const members = seats.filter(({ seat }) => seat === 'member').map(({ candidate }) => candidate);
  const people = new Set(seats.map(({ personId }) => personId));
  const withFault = (...faults: readonly SeatFault[]) =>
    new Set(seats.filter((one) => seatFaults(one).some((fault) => faults.includes(fault))).map(({ personId }) => personId)).size;
  const hearingOn = payload['hearingOn'] as LocalDate | undefined;
  return {
    vcs: members.filter(({ sector }) => sector === 'vcs').length,
    public: members.filter(({ sector }) => sector === 'public').length,
    otherSector: members.filter(({ sector }) => sector !== 'vcs' && sector !== 'public').length,
    chairIndependent: withFault('chairNotIndependent') === 0,
    namedTwice: seats.length - people.size,
    notEligible: seats.filter((one) => seatFaults(one).includes('notEligible')).length,
    fromAParty: withFault('fromAParty'),
    notDeclared: withFault('declaredInterest', 'notDeclared'),
    holdingSeparateRole: withFault('helpedBefore'),
    noticeWorkingDays: hearingOn === undefined ? 0 : calendar.workingDaysBetween(today, hearingOn),
  };
}
