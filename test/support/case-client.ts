import type supertest from 'supertest';
import type { DemonstrationServer } from './demonstration-server.js';

type Body = Record<string, unknown>;

/** Works on challenges over HTTP as the people of the demonstration do. */
export class CaseClient {
  constructor(private readonly server: DemonstrationServer) {}

  /** Lodges a challenge against the council and answers its reference. */
  async lodge(overrides: Body = {}, account = 'challenger'): Promise<string> {
    const client = await this.server.as(account);
    const { body } = await client
      .post('/api/v1/challenges')
      .send({ ...(await this.submission()), ...overrides })
      .expect(201);
    return (body as { reference: string }).reference;
  }

  /** A submission that the process lets in. */
  async submission(): Promise<Body> {
    const { organisationId } = await this.server.me('respondent');
    return {
      compact: 'wolverhampton',
      respondentOrganisationId: organisationId,
      title: 'Grant ended with three weeks’ notice',
      whatHappened: 'We were told on 2 November that our grant ends on the 23rd.',
      remedySought: 'Three months’ notice, and talks about the reasons.',
      eventFrom: '2026-11-02',
      commitments: ['4.4'],
    };
  }

  async declare(account: string, reference: string, declaration: Body = { interest: false }): Promise<void> {
    const client = await this.server.as(account);
    await client.post(`/api/v1/challenges/${reference}/conflict-declarations`).send(declaration).expect(201);
  }

  async read(
    account: string,
    reference: string,
  ): Promise<Body & { version: number; stage: string; subState: string; availableEvents: { type: string }[] }> {
    const client = await this.server.as(account);
    return (await client.get(`/api/v1/challenges/${reference}`).expect(200)).body;
  }

  /** Takes an event with the version that the person sees; expects 200 unless told otherwise. */
  async take(account: string, reference: string, type: string, payload: Body = {}, status = 200): Promise<supertest.Response> {
    const client = await this.server.as(account);
    const seen = await client.get(`/api/v1/challenges/${reference}`);
    const version = (seen.body as { version?: number }).version ?? 1;
    const response = await client
      .post(`/api/v1/challenges/${reference}/events`)
      .set('If-Match', `"${version}"`)
      .send({ type, ...payload });
    if (response.status !== status)
      throw new Error(
        `${account} ${type}: ${response.status} ${JSON.stringify(response.body)} ${response.status === 500 ? this.server.log().slice(-3000) : ''}`,
      );
    return response;
  }
}
