import { setTimeout as wait } from 'node:timers/promises';

/** What is kept running. */
export interface Kept {
  isRunning(): boolean;
  /** Starts it again; throws when it could not be started. */
  launch(): Promise<unknown>;
  /** Told of every end, and of every start that failed. */
  onEnded(error?: unknown): void;
}

const LOOK_EVERY_MS = 1_000;

/** Starts again what has ended without being asked to, until it is told to stop. Never keeps the program from ending. */
export function keepRunning(kept: Kept): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const watching = watch(kept, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}

async function watch(kept: Kept, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await wait(LOOK_EVERY_MS, undefined, { ref: false, signal }).catch(() => undefined);
    if (signal.aborted || kept.isRunning()) continue;
    kept.onEnded();
    await kept.launch().catch((error: unknown) => kept.onEnded(error));
  }
}
