import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { eventCatalogue, historySentence, isEventType, type CaseRole, type EventType, type Language, type Stream } from '#libs/workflow';
import { openCase } from '../case-file/challenge-row.js';
import { roomsOf } from '../case-file/rooms-of.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';

/** One event of a challenge, as this viewer may know it. */
export interface HistoryItem {
  readonly type: EventType;
  readonly role: CaseRole;
  readonly at: string;
  readonly from: { readonly stage: string; readonly subState: string } | null;
  readonly to: { readonly stage: string; readonly subState: string } | null;
  /** Who may read it: `shared` is everybody on the case. */
  readonly audience: string;
  readonly sentence: string;
  /** What was written with it, by field. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The timeline of a challenge with the rooms that its reader finds beside it. */
export interface HistoryView {
  /** Oldest first. */
  readonly history: readonly HistoryItem[];
  /** The audiences whose notes this person reads. */
  readonly rooms: readonly Stream[];
}

interface Row {
  readonly type: string;
  readonly role: CaseRole;
  readonly at: Date;
  readonly from: string;
  readonly to: string;
  readonly stream: string;
  readonly payload: Readonly<Record<string, unknown>> | null;
}

const HISTORY =
  'select event_type as type, role, at, from_position as "from", to_position as "to", stream, payload from app.history($1, $2)';

/** The timeline of a challenge. What the viewer may not see is absent: the database leaves it out. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, reference: string, language: Language = person.language): Promise<HistoryView> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const { challenge, material } = await openCase(tx, reference);
      const noted = noteWhoLooked(tx, challenge, this.clock.now());
      const [items, rooms] = await Promise.all([history(tx, challenge, language), roomsOf(tx, material), noted]);
      return { history: items, rooms };
    });
  }
}

/** The timeline of a case that is open, oldest first. */
export async function history(
  tx: Tx,
  challenge: { readonly compactId: string; readonly id: string },
  language: Language,
): Promise<HistoryItem[]> {
  const rows = await tx.rows<Row>(HISTORY, [challenge.compactId, challenge.id]);
  return rows.flatMap((row) => (isEventType(row.type) ? [itemOf(row, row.type, language)] : []));
}

function itemOf(row: Row, type: EventType, language: Language): HistoryItem {
  return {
    type,
    role: row.role,
    at: row.at.toISOString(),
    from: stateOf(row.from),
    to: stateOf(row.to),
    audience: row.stream,
    sentence: historySentence(type, row.role, language),
    texts: textsOf(type, row.payload ?? {}),
  };
}

function stateOf(position: string): { stage: string; subState: string } | null {
  const [stage, subState] = (position.split('|')[0] ?? '').split('.');
  return stage && subState && stage !== 'draft' ? { stage, subState } : null;
}

/** The free texts of an event, less those that the file itself shows and the bytes of a document. */
function textsOf(type: EventType, payload: Readonly<Record<string, unknown>>): Record<string, string> {
  if (type === 'submit') return {};
  const texts = Object.entries(eventCatalogue[type].fields).flatMap(([name, spec]): [string, string][] => {
    const value = payload[name];
    return spec.kind === 'text' && name !== 'content' && typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(texts);
}
