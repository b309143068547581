import { setTimeout as wait } from 'node:timers/promises';

/** What a client was promised: the version of a challenge and each note that was acknowledged. */
export interface Promised {
  readonly account: string;
  readonly key: string;
  readonly reference: string;
  version: number;
  readonly notes: string[];
}

/**
 * Clients that lodge challenges and write notes as fast as they are answered, and remember what they were promised. Each stops at
 * the first request that gets no answer.
 */
export class PersistentClients {
  readonly promised: Promised[] = [];
  /** Bodies by the key that they were sent with, acknowledged or not. */
  readonly lodged = new Map<string, { account: string; body: object }>();
  private readonly tokens = new Map<string, string>();
  private counter = 0;
  private isOver = false;

  constructor(private readonly baseUrl: string) {}

  async call(account: string, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    const token = this.tokens.get(account) ?? (await this.signIn(account));
    return fetch(`${this.baseUrl}/api/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async submission(): Promise<object> {
    const { organisationId } = (await (await this.call('respondent', 'GET', 'me')).json()) as { organisationId: string };
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    return {
      ...{ compact: 'wolverhampton', respondentOrganisationId: organisationId, title: 'Ended in the middle', commitments: ['4.4'] },
      ...{ whatHappened: 'The lights went out.', remedySought: 'Nothing lost.', eventFrom: yesterday },
    };
  }

  /** Works until it is stopped or the server is gone. */
  async work(accounts: readonly string[], body: object): Promise<void> {
    this.isOver = false;
    await Promise.all(accounts.map((account) => this.keepLodging(account, body)));
  }

  stop(): void {
    this.isOver = true;
  }

  private async keepLodging(account: string, body: object): Promise<void> {
    try {
      while (!this.isOver) {
        const key = `${account}-${(this.counter += 1)}`;
        this.lodged.set(key, { account, body });
        const response = await this.call(account, 'POST', 'challenges', body, { 'Idempotency-Key': key });
        if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
        const lodged = (await response.json()) as { reference: string; version: number };
        const promise: Promised = { account, key, reference: lodged.reference, version: lodged.version, notes: [] };
        this.promised.push(promise);
        await this.writeNotes(promise);
      }
    } catch {
      // The server is gone, or the database: what was not acknowledged was not promised.
      await wait(1);
    }
  }

  private async writeNotes(promise: Promised): Promise<void> {
    for (const text of [`First ${promise.key}`, `Second ${promise.key}`]) {
      const event = { type: 'record-note', text, audience: 'shared' };
      const response = await this.call(promise.account, 'POST', `challenges/${promise.reference}/events`, event, {
        'If-Match': `"${promise.version}"`,
      });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      promise.version = ((await response.json()) as { version: number }).version;
      promise.notes.push(text);
    }
  }

  private async signIn(account: string): Promise<string> {
    const response = await fetch(`${this.baseUrl}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${account}@demo.example`, password: 'compact-demo' }),
    });
    const { token } = (await response.json()) as { token: string };
    this.tokens.set(account, token);
    return token;
  }
}
