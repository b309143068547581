import type { LocalDate } from '#libs/kernel';
import { nobody, type UnitOfWork } from '#libs/persistence';
import type { DeadlineRule } from '#libs/workflow';

/** A message that this worker holds until its lease ends. */
export interface LeasedMessage {
  readonly compactId: string;
  readonly id: string;
  readonly template: string;
  readonly language: string;
  readonly recipientRole: string;
  readonly parameters: { readonly reference?: unknown; readonly stage?: unknown; readonly draft?: unknown };
  /** The key of the link that it holds, if it holds one. */
  readonly secret: string | null;
  readonly messageId: string;
  /** Attempts with this one. */
  readonly attempts: number;
  readonly createdAt: Date;
  /** Names this lease: a worker that lost it must not overrule the one that took over. */
  readonly lease: string;
  /** Null when the person is gone or has no address any more. */
  readonly address: string | null;
  /** The recipient's next open date in this challenge. */
  readonly dueOn: LocalDate | null;
  /** The deadline rule it belongs to. */
  readonly rule: DeadlineRule | null;
  /** False for a reminder whose step has been taken meanwhile, and for a link to sign in that has run out. */
  readonly stillWanted: boolean;
}

// The lease is measured by the database's clock, which all workers share; when a message is due, by the Clock.
// Language and address are those of now: a person may have changed them since the message was queued.
const TAKE = `
  with due as (
    select compact_id, id from message
     where status = 'queued' and next_attempt_at <= $1 and (leased_until is null or leased_until <= clock_timestamp())
     order by next_attempt_at, id limit $2 for update skip locked
  ), taken as (
    update message m set attempts = m.attempts + 1, leased_until = clock_timestamp() + make_interval(secs => $3),
        message_id = case when m.message_id like '%@%' then m.message_id else '<' || m.id || '@' || $4::text || '>' end
      from due where m.compact_id = due.compact_id and m.id = due.id returning m.*
  )
  select t.compact_id as "compactId", t.id, t.template, coalesce(p.language, t.language) as language, t.recipient_role as "recipientRole", t.parameters, t.secret,
      t.message_id as "messageId", t.attempts, t.created_at as "createdAt", t.leased_until::text as lease,
      case when t.recipient_person_id is null then t.recipient_address when p.erased_at is null then p.email end as address,
      coalesce(asked.due_on, nearest.due_on) as "dueOn", coalesce(asked.rule, nearest.rule) as rule,
      (t.parameters ->> 'rule' is null or coalesce(asked.status = 'open', false))
        and (t.template <> 'sign-in-link' or t.created_at > $1::timestamptz - interval '15 minutes') as "stillWanted"
    from taken t left join person p on p.id = t.recipient_person_id
    left join deadline asked on asked.compact_id = t.compact_id and asked.challenge_id = t.challenge_id
      and asked.rule = t.parameters ->> 'rule' and asked.round = (t.parameters ->> 'round')::integer
    left join lateral (select d.due_on, d.rule from deadline d
      where d.compact_id = t.compact_id and d.challenge_id = t.challenge_id and d.status = 'open' and d.sense = 'by'
        and d.owner = case t.recipient_role when 'panel' then 'chair' else t.recipient_role end
      order by d.due_on, d.rule limit 1) nearest on true`;

const KEY = 'compact_id = $1 and id = $2';
const HELD = `${KEY} and status = 'queued' and leased_until = $3::timestamptz`;

/** The outbox as the relay works it. Each step is a transaction of its own, so that a crash loses no message. */
export class MessageStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messageIdHost: string,
  ) {}

  /** Leases messages that are due, each counted as one more attempt. Several workers never get the same one while its lease holds. */
  take(now: Date, most: number, leaseSeconds: number): Promise<LeasedMessage[]> {
    return this.unitOfWork.run(nobody, (tx) => tx.rows<LeasedMessage>(TAKE, [now, most, leaseSeconds, this.messageIdHost]));
  }

  /** The server took it. True even when the lease was lost meanwhile, so that nobody sends it once more. */
  async sent(message: LeasedMessage, at: Date): Promise<void> {
    await this.change(
      `update message set status = 'sent', sent_at = $3, leased_until = null, last_error = null where ${KEY} and status <> 'sent'`,
      message,
      at,
    );
  }

  async retryAt(message: LeasedMessage, at: Date, error: string): Promise<void> {
    await this.change(
      `update message set next_attempt_at = $4, leased_until = null, last_error = $5 where ${HELD}`,
      message,
      message.lease,
      at,
      error,
    );
  }

  async park(message: LeasedMessage, error: string): Promise<void> {
    await this.change(
      `update message set status = 'parked', leased_until = null, last_error = $4 where ${HELD}`,
      message,
      message.lease,
      error,
    );
  }

  /** Gives a message back untried. */
  async release(message: LeasedMessage): Promise<void> {
    await this.change(`update message set attempts = attempts - 1, leased_until = null where ${HELD}`, message, message.lease);
  }

  /** Without a mail server: due messages are kept for the administrator to see. They stay kept when a server is set later. */
  keepDue(now: Date): Promise<number> {
    return this.unitOfWork.run(nobody, (tx) =>
      tx.change(`update message set status = 'kept', leased_until = null where status = 'queued' and next_attempt_at <= $1`, [now]),
    );
  }

  private change(sql: string, message: LeasedMessage, ...rest: readonly unknown[]): Promise<number> {
    return this.unitOfWork.run(nobody, (tx) => tx.change(sql, [message.compactId, message.id, ...rest]));
  }
}
