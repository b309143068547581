import { sideOfRole, type CaseRole, type RoomFacts } from '#libs/workflow';
import type { RoomRow } from './room-row.js';

/** What has become of an offer. At most one is `open`: it lies on the table. */
export const offerStatuses = ['open', 'accepted', 'declined', 'countered', 'replaced', 'withdrawn'] as const;
/** One thing that can become of an offer. */
export type OfferStatus = (typeof offerStatuses)[number];

/** An offer made in the mediation room. */
export interface OfferView {
  readonly number: number;
  readonly side: 'challenger' | 'respondent';
  readonly role: CaseRole;
  readonly madeAt: string;
  /** Null once whoever wrote it was erased. */
  readonly terms: string | null;
  /** Number of the offer that this one counters. */
  readonly answers: number | null;
  readonly status: OfferStatus;
  readonly answeredAt: string | null;
  readonly note: string | null;
  /** Made in the mediation that is going on, and not in an earlier one. */
  readonly isCurrent: boolean;
}

type Written = { -readonly [Key in keyof OfferView]: OfferView[Key] } & { round: number | null };

/**
 * The offers of a challenge in the order in which they were made, with what became of each.
 * @param round the mediation that is going on; null when none is, and then nothing lies on the table any more
 */
export function offersIn(rows: readonly RoomRow[], round: number | null): OfferView[] {
  const offers: Written[] = [];
  for (const row of rows) {
    if (row.type === 'make-offer') makeOffer(offers, row);
    if (row.type === 'answer-offer') answerOffer(offers, row);
  }
  return offers.map(({ round: made, ...offer }) => ({
    ...offer,
    status: offer.status === 'open' && made !== round ? 'withdrawn' : offer.status,
    isCurrent: round !== null && made === round,
  }));
}

/** The offer that both sides have agreed on in the mediation that is going on, as long as none was made after it. */
export function agreedOffer(offers: readonly OfferView[]): OfferView | undefined {
  const latest = offers.at(-1);
  return latest?.isCurrent && latest.status === 'accepted' ? latest : undefined;
}

/** The offer on the table, as the guards ask for it. */
export function offerOnTheTable(rows: readonly RoomRow[], round: number): RoomFacts['offer'] {
  const open = offersIn(rows, round).find(({ status }) => status === 'open');
  return open ? { number: open.number, side: open.side } : null;
}

function makeOffer(offers: Written[], { role, at, round, lasting, payload }: RoomRow): void {
  const side = sideOfRole(role) === 'respondent' ? 'respondent' : 'challenger';
  for (const earlier of offers.filter((one) => one.status === 'open' && one.round === round)) {
    earlier.status = earlier.side === side ? 'replaced' : 'countered';
    earlier.answeredAt = at.toISOString();
  }
  offers.push({
    number: offers.length + 1,
    side,
    role,
    madeAt: at.toISOString(),
    terms: textOf(payload?.['terms']),
    answers: typeof lasting['answers'] === 'number' ? lasting['answers'] : null,
    status: 'open',
    answeredAt: null,
    note: null,
    isCurrent: false,
    round,
  });
}

function answerOffer(offers: readonly Written[], { at, lasting, payload }: RoomRow): void {
  const offer = offers.find(({ number }) => number === lasting['offer']);
  if (!offer) return;
  offer.status = lasting['answer'] === 'accepted' ? 'accepted' : 'declined';
  offer.answeredAt = at.toISOString();
  offer.note = textOf(payload?.['note']);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
