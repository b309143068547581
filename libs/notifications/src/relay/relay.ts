import type { Clock } from '#libs/kernel';
import type { UnitOfWork } from '#libs/persistence';
import { backOff } from './back-off.js';
import { isMailAddress } from './mail-address.js';
import { mailHostOf, mailTimeouts, type Mailer } from './mailer.js';
import { MessageStore, type LeasedMessage } from './message-store.js';
import { renderLeased } from './render-leased.js';
import { sendFailureOf, type SendFailure } from './send-failure.js';

/** What one pass did. */
export interface RelayRun {
  sent: number;
  kept: number;
  parked: number;
  retried: number;
  /** The mail server could not be reached or would not serve us. */
  serverDown: boolean;
}

export interface RelayOptions {
  readonly publicUrl: string;
  /** Undefined: messages are kept, not sent. */
  readonly mailer: Mailer | undefined;
  readonly clock: Clock;
  /** Messages leased together by one lane. */
  readonly batch?: number;
  /** Messages that are on their way at once. */
  readonly lanes?: number;
  readonly leaseSeconds?: number;
  /** Milliseconds in which one message is sent or given up; the lease must be longer. */
  readonly wholeTimeout?: number;
  /** Attempts after which a message is parked. */
  readonly attempts?: number;
  readonly random?: () => number;
}

/**
 * Empties the outbox: take, send, then mark. A crash between sending and marking sends the message again with the same
 * Message-ID, so each goes out at least once and none is lost. Any number of relays can run at once.
 */
export class Relay {
  private readonly store: MessageStore;
  private readonly batch: number;
  private readonly lanes: number;
  private readonly leaseSeconds: number;
  private readonly wholeTimeout: number;
  private readonly attempts: number;
  private stopping = false;

  constructor(
    unitOfWork: UnitOfWork,
    private readonly options: RelayOptions,
  ) {
    this.store = new MessageStore(unitOfWork, mailHostOf(options.publicUrl));
    this.batch = options.batch ?? 10;
    this.lanes = options.lanes ?? 4;
    this.leaseSeconds = options.leaseSeconds ?? 120;
    this.wholeTimeout = options.wholeTimeout ?? mailTimeouts.whole;
    this.attempts = options.attempts ?? 8;
    if (this.leaseSeconds * 1000 <= this.wholeTimeout) throw new RangeError('The lease must outlast one message');
  }

  /** Sends until nothing is due, the server fails or `stop` is called. */
  async run(): Promise<RelayRun> {
    const run: RelayRun = { sent: 0, kept: 0, parked: 0, retried: 0, serverDown: false };
    const { mailer, clock } = this.options;
    if (!mailer) run.kept = await this.store.keepDue(clock.now());
    else await this.runLanes(mailer, run);
    return run;
  }

  /** Lets messages that are under way finish and gives the others back. */
  stop(): void {
    this.stopping = true;
  }

  /** A lane that fails does not leave the others running unwatched. */
  private async runLanes(mailer: Mailer, run: RelayRun): Promise<void> {
    const lanes = await Promise.allSettled(Array.from({ length: this.lanes }, () => this.lane(mailer, run)));
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async lane(mailer: Mailer, run: RelayRun): Promise<void> {
    while (!this.stopping && !run.serverDown) {
      // Before asking, so that the time the database took counts against the lease.
      const giveBackAfter = performance.now() + this.leaseSeconds * 1000 - this.wholeTimeout;
      const messages = await this.store.take(this.options.clock.now(), this.batch, this.leaseSeconds);
      for (const message of messages) {
        const handBack = this.stopping || run.serverDown || performance.now() > giveBackAfter;
        if (handBack) await this.store.release(message);
        else await this.deliver(message, mailer, run);
      }
      if (messages.length < this.batch) return;
    }
  }

  private async deliver(message: LeasedMessage, mailer: Mailer, run: RelayRun): Promise<void> {
    const rendered = renderLeased(message, this.options.publicUrl);
    const problem = this.problemOf(message, rendered !== undefined);
    if (problem !== undefined || rendered === undefined || message.address === null) {
      run.parked += 1;
      return this.store.park(message, problem ?? 'unknown-template');
    }
    try {
      await mailer.send({ ...rendered, to: message.address, messageId: message.messageId, date: message.createdAt });
    } catch (error) {
      return this.failed(message, sendFailureOf(error), run);
    }
    await this.store.sent(message, this.options.clock.now());
    run.sent += 1;
  }

  /** Why a message must not go out, before any server is asked. */
  private problemOf(message: LeasedMessage, canBeRendered: boolean): string | undefined {
    // Every attempt is counted when it is taken: one that ends its worker each time comes to rest as well.
    if (message.attempts > this.attempts) return 'attempts-used-up';
    if (!message.stillWanted) return 'no-longer-needed';
    if (message.address === null) return 'no-address';
    if (!isMailAddress(message.address)) return 'address-not-valid';
    return canBeRendered ? undefined : 'unknown-template';
  }

  private async failed(message: LeasedMessage, failure: SendFailure, run: RelayRun): Promise<void> {
    if (failure.then === 'serverDown') run.serverDown = true;
    if (failure.then === 'park' || message.attempts >= this.attempts) {
      run.parked += 1;
      return this.store.park(message, failure.kind);
    }
    run.retried += 1;
    const wait = backOff(message.attempts, this.options.random);
    return this.store.retryAt(message, new Date(this.options.clock.now().getTime() + wait), failure.kind);
  }
}
