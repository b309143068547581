import { systemClock, type Clock } from '#libs/kernel';
import { connect, listenTo, nobody, UnitOfWork } from '#libs/persistence';
import { mailHostOf, smtpMailer, type MailTimeouts } from '../relay/mailer.js';
import { Relay } from '../relay/relay.js';
import { sendReminders } from '../reminders/remind.js';
import { RepeatingJob } from './repeating-job.js';
import type { WorkerLog } from './worker-log.js';

const POLL_MS = 5_000;
const REMIND_EVERY_MS = 60_000;
const RECOMPUTE_EVERY_MS = 10_000;
const VERIFY_EVERY_MS = 24 * 3_600_000;
const SCAN_EVERY_MS = 60_000;
const AFTER_ERROR_MS = 10_000;
const SERVER_DOWN_FIRST_MS = 5_000;
const SERVER_DOWN_MOST_MS = 60_000;
/** How long a message that is under way may take once the worker was asked to stop. */
const PATIENCE_MS = 5_000;
/** Any number, so long as nothing else of the project locks with it. */
const VERIFYING = 4_207_002;

/** What a worker needs to send, to remind and to verify. */
export interface WorkerOptions {
  readonly databaseUrl: string;
  /** Undefined: messages are kept, not sent. */
  readonly smtpUrl: string | undefined;
  readonly publicUrl: string;
  readonly logger: WorkerLog;
  readonly clock?: Clock;
  /** Sender of every message; by default no-reply at the host of `publicUrl`. */
  readonly from?: string;
  /** Checks the ledgers once a day, in one worker at a time. Throws, or logs, what it finds. */
  readonly verifyLedgers?: (unitOfWork: UnitOfWork) => Promise<void>;
  /** Has documents scanned that were not yet, where there is a scanner; answers how many wait on. */
  readonly scanDocuments?: ((unitOfWork: UnitOfWork) => Promise<{ readonly failed: number }>) | undefined;
  /** Counts open deadlines anew after a calendar has changed; answers how many challenges it went through. */
  readonly recomputeDeadlines?: (unitOfWork: UnitOfWork) => Promise<number>;
  /** For tests. */
  readonly pollMilliseconds?: number;
  readonly lanes?: number;
  readonly leaseSeconds?: number;
  readonly timeouts?: MailTimeouts;
}

/** A running worker. `stop` lets what is under way finish. */
export interface RunningWorker {
  stop(): Promise<void>;
}

/**
 * Sends the outbox, raises reminders and verifies the ledgers until stopped. Any number can run, in the server's process or in
 * their own: they share the work through the database.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { databaseUrl, smtpUrl, publicUrl, logger, clock = systemClock, lanes = 4 } = options;
  const source = await connect(databaseUrl, 'compact_worker', lanes + 4);
  const unitOfWork = new UnitOfWork(source);
  const from = options.from ?? `no-reply@${mailHostOf(publicUrl)}`;
  const mailer = smtpUrl === undefined ? undefined : smtpMailer({ smtpUrl, from, connections: lanes, timeouts: options.timeouts });
  const relay = new Relay(unitOfWork, {
    publicUrl,
    mailer,
    clock,
    lanes,
    leaseSeconds: options.leaseSeconds,
    wholeTimeout: options.timeouts?.whole,
  });
  const jobs = [
    new RepeatingJob({ name: 'relay', round: relayRound(relay, options), waitAfterError: AFTER_ERROR_MS, logger }),
    new RepeatingJob({
      name: 'reminders',
      round: async () => {
        const reminded = await sendReminders(unitOfWork, clock);
        if (reminded > 0) logger.info({ reminded }, 'Reminders were queued');
        return REMIND_EVERY_MS;
      },
      waitAfterError: REMIND_EVERY_MS,
      logger,
    }),
    ...(options.recomputeDeadlines ? [recomputation(unitOfWork, options.recomputeDeadlines, logger)] : []),
    ...(options.verifyLedgers ? [verification(unitOfWork, options.verifyLedgers, logger)] : []),
  ];
  const hear = (channel: string, job: RepeatingJob | undefined) =>
    listenTo(channel, {
      databaseUrl,
      role: 'compact_worker',
      onNotified: () => job?.wake(),
      onError: (err) =>
        logger.warn({ err, channel }, 'The worker no longer hears of new work at once; it looks from time to time until it does'),
    });
  const scanning = options.scanDocuments && scanJob(unitOfWork, options.scanDocuments, logger);
  if (scanning) jobs.push(scanning);
  const listeners = [hear('message_queued', jobs[0]), ...(scanning ? [hear('document_attached', scanning)] : [])];
  logger.info({ sending: mailer !== undefined }, 'The worker is running');
  return {
    async stop() {
      relay.stop();
      // Whoever stops us kills us when we take long: better a second copy with the same Message-ID than an unclean end.
      const impatience = setTimeout(() => mailer?.close(), PATIENCE_MS);
      await Promise.all(listeners.map((listener) => listener.stop()));
      await Promise.all(jobs.map((job) => job.stop()));
      clearTimeout(impatience);
      mailer?.close();
      await source.destroy();
    },
  };
}

/** While the server is down the wait doubles, so that it is not knocked at by every worker every few seconds. */
function relayRound(relay: Relay, { logger, pollMilliseconds = POLL_MS }: WorkerOptions): () => Promise<number> {
  let downFor = 0;
  return async () => {
    const { serverDown, ...counts } = await relay.run();
    if (Object.values(counts).some((count) => count > 0)) logger.info(counts, 'Messages were worked off');
    if (!serverDown) {
      downFor = 0;
      return pollMilliseconds;
    }
    const wait = Math.min(SERVER_DOWN_FIRST_MS * 2 ** downFor, SERVER_DOWN_MOST_MS);
    downFor += 1;
    logger.warn({ wait }, 'The mail server does not serve us; messages wait');
    return wait;
  };
}

/** At once when a document is attached, and from time to time when the scanner was away. */
function scanJob(unitOfWork: UnitOfWork, scan: NonNullable<WorkerOptions['scanDocuments']>, logger: WorkerLog): RepeatingJob {
  const round = async () => ((await scan(unitOfWork)).failed > 0 ? AFTER_ERROR_MS : SCAN_EVERY_MS);
  return new RepeatingJob({ name: 'document scanning', round, waitAfterError: AFTER_ERROR_MS, logger });
}

/** Goes on at once while there is more to count. */
function recomputation(unitOfWork: UnitOfWork, recompute: (unitOfWork: UnitOfWork) => Promise<number>, logger: WorkerLog): RepeatingJob {
  return new RepeatingJob({
    name: 'deadlines',
    round: async () => {
      const challenges = await recompute(unitOfWork);
      if (challenges > 0) logger.info({ challenges }, 'Deadlines were counted anew with the newest calendar');
      return challenges > 0 ? 0 : RECOMPUTE_EVERY_MS;
    },
    waitAfterError: RECOMPUTE_EVERY_MS,
    logger,
  });
}

function verification(unitOfWork: UnitOfWork, verifyLedgers: (unitOfWork: UnitOfWork) => Promise<void>, logger: WorkerLog): RepeatingJob {
  return new RepeatingJob({
    name: 'ledger verification',
    round: async () => {
      await unitOfWork.run(nobody, async (tx) => {
        const turn = await tx.row<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [VERIFYING]);
        if (turn?.mine) await verifyLedgers(unitOfWork);
      });
      return VERIFY_EVERY_MS;
    },
    waitAfterError: VERIFY_EVERY_MS,
    logger,
  });
}
