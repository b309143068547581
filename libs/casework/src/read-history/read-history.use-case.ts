import { Injectable } from '@nestjs/common';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { eventCatalogue, historySentence, isEventType, type CaseRole, type EventType, type Language } from '#libs/workflow';
import { openCase } from '../case-file/challenge-row.js';

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
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, reference: string, language: Language = person.language): Promise<HistoryItem[]> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => history(tx, reference, language));
  }
}

async function history(tx: Tx, reference: string, language: Language): Promise<HistoryItem[]> {
  const { challenge } = await openCase(tx, reference);
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
