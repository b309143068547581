type Write = (fields: Record<string, unknown>, message: string) => void;

/** What a worker needs of the log; the platform's logger fits. */
export interface WorkerLog {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
