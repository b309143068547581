import { WakeSignal } from './wake-signal.js';
import type { WorkerLog } from './worker-log.js';

export interface RepeatingJobOptions {
  readonly name: string;
  /** Does one round; answers how many milliseconds to wait before the next. */
  readonly round: () => Promise<number>;
  /** Milliseconds to wait after a round that threw. */
  readonly waitAfterError: number;
  readonly logger: WorkerLog;
}

/** Something done again and again, one round at a time. A round that throws is logged and does not end it. */
export class RepeatingJob {
  private readonly signal = new WakeSignal();
  private stopping = false;
  private readonly finished: Promise<void>;

  constructor(private readonly options: RepeatingJobOptions) {
    this.finished = this.repeat();
  }

  /** Starts the next round now instead of later. */
  wake(): void {
    this.signal.wake();
  }

  /** No further round; resolves when the one that runs has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.signal.wake();
    await this.finished;
  }

  private async repeat(): Promise<void> {
    const { name, round, waitAfterError, logger } = this.options;
    while (!this.stopping) {
      let wait = waitAfterError;
      try {
        wait = await round();
      } catch (err) {
        logger.error({ job: name, err }, 'A background job failed; it will be tried again');
      }
      if (!this.stopping) await this.signal.sleep(wait);
    }
  }
}
