/** Why the program is to stop: a signal, or `orphaned` when npm, which started it, was killed. */
export type StopReason = NodeJS.Signals | 'orphaned';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Ctrl-C reaches node from the terminal and, a moment later, again from npm, which passes it on. Those two are one request. */
const sameRequest = 1_500;
const parentCheck = 500;

/**
 * Calls `stop` once, when the program is asked to end, and ends it: exit code 0, or 1 when `stop` fails. Whoever asks again does
 * not want to wait and gets exit code 1. Under npm the program also ends when npm is gone, for nobody could stop it any more and
 * the next `npm start` would find the port taken.
 */
export function onStopRequest(stop: (reason: StopReason) => Promise<unknown>): void {
  let askedAt: number | undefined;
  const ask = (reason: StopReason) => {
    if (askedAt !== undefined) {
      if (Date.now() - askedAt > sameRequest && reason !== 'orphaned') process.exit(1);
      return;
    }
    askedAt = Date.now();
    stop(reason).then(
      () => process.exit(process.exitCode ?? 0),
      (error: unknown) => {
        process.stderr.write(`Could not stop cleanly: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, ask);
  if (process.env['npm_lifecycle_event'] !== undefined) watchParent(() => ask('orphaned'));
}

function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, parentCheck);
  timer.unref();
}
