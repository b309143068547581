import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';

/** What can have become of a message. */
export const messageStatuses = ['queued', 'kept', 'sent', 'parked'] as const;
/** What has become of one message. */
export type MessageStatus = (typeof messageStatuses)[number];

/** Which messages: of one Compact (slug) or all, in one status or all. A page starts after a message's [createdAt, id]. */
export interface ListMessages {
  readonly compact?: string | undefined;
  readonly status?: MessageStatus | undefined;
  readonly page: PageRequest;
}

/** A message as staff see it: that it was sent, to which role, never to which address and never what it said. */
export interface ListedMessage {
  readonly id: string;
  readonly compact: string;
  readonly reference: string | null;
  readonly template: string;
  readonly language: string;
  readonly recipientRole: string;
  readonly status: MessageStatus;
  readonly attempts: number;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly nextAttemptAt: string | null;
  /** A class such as `recipient-refused:550`, never the server's words. */
  readonly lastError: string | null;
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

// An officer sees no message about a challenge that is hidden from that officer by a conflict of interest. An administrator reads
// no challenge at all, but has to see whether mail goes out.
const LIST = `
  select m.id, c.slug as compact, m.parameters ->> 'reference' as reference, m.template, m.language, m.recipient_role as "recipientRole", m.status, m.attempts,
      ${instant('m.created_at')} as "createdAt", ${instant('m.sent_at')} as "sentAt",
      case when m.status = 'queued' then ${instant('m.next_attempt_at')} end as "nextAttemptAt", m.last_error as "lastError"
    from message m join compact c on c.id = m.compact_id
   where m.compact_id = any ($1::uuid[])
     and (m.compact_id = any ($2::uuid[]) or m.challenge_id is null
       or exists (select from challenge x where x.compact_id = m.compact_id and x.id = m.challenge_id))
     and ($3::text is null or m.status = $3)
     and ($4::timestamptz is null or (m.created_at, m.id) < ($4, $5::uuid))
   order by m.created_at desc, m.id desc limit $6`;

/** What was sent, newest first, for officers and administrators. */
@Injectable()
export class ListMessagesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found for a Compact without a role of the person, not-allowed for one with other roles alone */
  async execute(person: SignedInPerson, { compact, status, page }: ListMessages): Promise<Page<ListedMessage>> {
    const inReach = person.roles.filter((assignment) => compact === undefined || assignment.compact === compact);
    if (compact !== undefined && inReach.length === 0) throw new DomainError('not-found');
    const idsAs = (role: string): string[] => inReach.filter((assignment) => assignment.role === role).map(({ compactId }) => compactId);
    const administered = idsAs('administrator');
    const compacts = [...idsAs('officer'), ...administered];
    if (compacts.length === 0) throw new DomainError('not-allowed');
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const [createdAt = null, id = null] = page.after ?? [];
      const rows = await tx.rows<ListedMessage>(LIST, [compacts, administered, status ?? null, createdAt, id, page.limit + 1]);
      return pageOf(rows, page.limit, (message) => [message.createdAt, message.id]);
    });
  }
}
