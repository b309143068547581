import type { Readable, Writable } from 'node:stream';

/** Where the command line reads and writes; tests bring their own. */
export interface Streams {
  readonly input: Readable & { isTTY?: boolean; setRawMode?(on: boolean): unknown };
  readonly output: Writable & { isTTY?: boolean };
  readonly errors: Writable & { isTTY?: boolean };
}

/** What a command says, and how it asks. Works without a terminal: then there is no progress line and nothing to ask. */
export class Terminal {
  private progressShown = false;

  constructor(private readonly streams: Streams) {}

  /** A line about what was done. */
  say(line: string): void {
    this.clearProgress();
    this.streams.output.write(`${line}\n`);
  }

  /** A line about what is wrong. */
  complain(line: string): void {
    this.clearProgress();
    this.streams.errors.write(`${line}\n`);
  }

  /** How far a long piece of work has come; on a terminal alone. */
  progress(what: string, done: number, all?: number): void {
    if (!this.streams.errors.isTTY) return;
    this.progressShown = true;
    this.streams.errors.write(`\r${what}: ${done}${all === undefined ? '' : ` of ${all}`}`);
  }

  /** Text typed without being shown, or undefined when nobody sits at a terminal. */
  async askSecret(question: string): Promise<string | undefined> {
    const { input, errors } = this.streams;
    if (!input.isTTY || !input.setRawMode) return undefined;
    errors.write(`${question}: `);
    input.setRawMode(true);
    try {
      return await typedLine(input);
    } finally {
      input.setRawMode(false);
      input.pause();
      errors.write('\n');
    }
  }

  /** All that is piped in. */
  async readPiped(): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.streams.input) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString('utf8');
  }

  private clearProgress(): void {
    if (this.progressShown) this.streams.errors.write('\r\u001b[2K');
    this.progressShown = false;
  }
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const ERASE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

function typedLine(input: Streams['input']): Promise<string> {
  return new Promise((resolve) => {
    let typed = '';
    const onData = (chunk: Buffer | string): void => {
      for (const key of chunk.toString()) {
        // In raw mode the terminal sends the key and no signal.
        if (key === INTERRUPT) process.exit(130);
        if (ENTER.has(key)) {
          input.off('data', onData);
          resolve(typed);
          return;
        }
        typed = ERASE.has(key) ? typed.slice(0, -1) : typed + key;
      }
    };
    input.on('data', onData);
    input.resume();
  });
}
