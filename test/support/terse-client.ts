import http from 'node:http';
import { text as wholeText } from 'node:stream/consumers';
import { ApiContract, type Answer } from './api-contract.js';
import type { DemonstrationServer } from './demonstration-server.js';

/** An answer with its body as it came. */
export interface TerseAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Sends requests over connections that stay open, for tests with thousands of them. Answers are held against the API's document. */
export class TerseClient {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  private readonly contract: ApiContract;
  private readonly refusalsSeen = new Set<string>();

  constructor(private readonly server: DemonstrationServer) {
    this.contract = new ApiContract(server.document);
  }

  async get(account: string, path: string): Promise<TerseAnswer> {
    return this.send(account, 'get', path);
  }

  /** @param version sent as If-Match */
  async post(account: string, path: string, body: object, version?: number): Promise<TerseAnswer> {
    return this.send(account, 'post', path, body, version);
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(account: string, method: 'get' | 'post', path: string, body?: object, version?: number): Promise<TerseAnswer> {
    const { token } = await this.server.as(account);
    const address = `/api/v1/${path}`;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const response = await this.answerTo({ address, method, headers, body: body && JSON.stringify(body) });
    const text = await wholeText(response);
    const status = response.statusCode ?? 0;
    const parsed = JSON.parse(text) as Record<string, unknown>;
    if (status === 500) throw new Error(`${account} ${address} ${JSON.stringify(body)}: ${this.server.log().slice(-3000)}`);
    this.holdToContract(method, address, { status, headers: response.headers as Record<string, string>, text }, parsed['code']);
    return { status, body: parsed };
  }

  private answerTo(asked: Asked): Promise<http.IncomingMessage> {
    const { address, method, headers, body } = asked;
    return new Promise((resolve, reject) => {
      const request = http.request(`${this.server.baseUrl}${address}`, { agent: this.agent, method: method.toUpperCase(), headers });
      request.on('response', resolve);
      // The server hangs up on a connection that was silent for some seconds, and may do so as the next request sets out.
      request.on('error', (error) => (request.reusedSocket ? resolve(this.answerTo(asked)) : reject(error)));
      request.end(body);
    });
  }

  /** Of refusals that differ in nothing that the document tells, one is enough. */
  private holdToContract(method: string, address: string, answer: Answer, code: unknown): void {
    const kind = `${method} ${answer.status} ${String(code)}`;
    if (answer.status >= 400 && this.refusalsSeen.has(kind)) return;
    this.refusalsSeen.add(kind);
    this.contract.check(method, address, answer);
  }
}
