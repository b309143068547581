import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Response } from 'supertest';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { countRows } from '../support/table-rows.js';

describe('at the same instant', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let cases: CaseClient;
  let journey: CaseJourney;
  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    cases = new CaseClient(server);
    journey = new CaseJourney(server, cases);
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  async function send(account: string, reference: string, version: number, event: object): Promise<Response> {
    return (await server.as(account)).post(`/api/v1/challenges/${reference}/events`).set('If-Match', `"${version}"`).send(event);
  }

  const ledgerOf = async (reference: string, stream = 'shared'): Promise<number[]> => {
    const { rows } = await owner.query<{ seq: number }>(
      `select l.seq from ledger_entry l join challenge c on c.compact_id = l.compact_id and c.id = l.challenge_id where c.reference = $1 and l.stream = $2 order by l.seq`,
      [reference, stream],
    );
    return rows.map(({ seq }) => seq);
  };

  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  it('two officers who saw the same version: one moves the challenge, the other is told to read again', async () => {
    const reference = await cases.lodge();
    for (const officer of ['officer', 'officer2']) await cases.declare(officer, reference);
    for (const event of [{ type: 'acknowledge' }, { type: 'accept', severity: 'minor' }]) {
      const { version } = await cases.read('officer', reference);
      const answers = await Promise.all(['officer', 'officer2'].map((officer) => send(officer, reference, version, event)));
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
      const [done] = answers.filter(({ status }) => status === 200);
      expect(done?.body.version).toBe(version + 1);
      expect(done?.headers['etag']).toBe(`"${version + 1}"`);
      expect(await ledgerOf(reference)).toEqual(upTo(version + 1));
    }
  });

  it('different events of different people on one challenge: one of them happens', async () => {
    const reference = await cases.lodge();
    await journey.toRespondent(reference);
    const { version } = await cases.read('officer', reference);
    const { organisationId } = await server.me('respondent');
    const answers = await Promise.all([
      send('respondent', reference, version, { type: 'concede', actions: [{ text: 'Pay it.', organisationId, dueOn: '2026-12-10' }] }),
      send('challenger', reference, version, { type: 'withdraw', reason: 'We would rather not.' }),
      send('officer', reference, version, { type: 'pause-clock', reason: 'agreedByBoth' }),
      send('respondent', reference, version, {
        type: 'respond',
        answers: [{ commitment: '4.4', position: 'kept', reason: 'We kept it.' }],
      }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status !== 200).every((status) => status === 412)).toBe(true);
    expect(await ledgerOf(reference)).toEqual(upTo(version + 1));
  });

  it('twenty events on one challenge with the version that each last saw: the ledger has no hole and no fork', async () => {
    const reference = await cases.lodge();
    await journey.toRespondent(reference);
    const notes = Array.from({ length: 20 }, async (_, index) => {
      const account = index % 2 === 0 ? 'challenger' : 'respondent';
      for (;;) {
        const { version } = await cases.read(account, reference);
        const { status } = await send(account, reference, version, { type: 'record-note', text: `Note ${index}`, audience: 'shared' });
        if (status === 200) return;
        expect(status).toBe(412);
      }
    });
    const { version } = await cases.read('officer', reference);
    await Promise.all(notes);
    expect(await ledgerOf(reference)).toEqual(upTo(version + 20));
    const { body } = await (await server.as('officer')).get(`/api/v1/challenges/${reference}/history`).expect(200);
    const texts = (body as { items: { texts: { text?: string } }[] }).items.flatMap(({ texts }) => texts.text ?? []);
    expect([...texts].sort()).toEqual(Array.from({ length: 20 }, (_, index) => `Note ${index}`).sort());
  }, 60_000);

  it('fifty lodgings with one key are one challenge and fifty equal answers', async () => {
    const client = await server.as('challenger');
    const body = await cases.submission();
    const before = await countRows(owner);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.post('/api/v1/challenges').set('Idempotency-Key', 'once').send(body)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => `${headers['location']} ${headers['etag']}`)).size).toBe(1);
    const after = await countRows(owner);
    expect([after['challenge'], after['ledger_entry']]).toEqual([(before['challenge'] ?? 0) + 1, (before['ledger_entry'] ?? 0) + 1]);
    const other = await client
      .post('/api/v1/challenges')
      .set('Idempotency-Key', 'once')
      .send({ ...body, title: 'Another one' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    // A key belongs to the person who chose it.
    const { body: theirs } = await (
      await server.as('challenger2')
    )
      .post('/api/v1/challenges')
      .set('Idempotency-Key', 'once')
      .send(body)
      .expect(201);
    expect(theirs.reference).not.toBe(answers[0]?.body.reference);
  }, 60_000);

  it('an event repeated with its key happens once, and answers as it did', async () => {
    const reference = await cases.lodge();
    await cases.declare('officer', reference);
    const officer = await server.as('officer');
    const take = () =>
      officer
        .post(`/api/v1/challenges/${reference}/events`)
        .set('If-Match', '"1"')
        .set('Idempotency-Key', 'ack')
        .send({ type: 'acknowledge' });
    const answers = await Promise.all([take(), take(), take(), take()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await ledgerOf(reference)).toEqual([1, 2]);
  });

  it('thirty different lodgings get thirty references in a row', async () => {
    const number = (reference: string) => Number(reference.split('-').at(-1));
    const last = number(await cases.lodge());
    const lodged = await Promise.all(
      Array.from({ length: 30 }, (_, index) => cases.lodge({ title: `Lodging ${index}` }, index % 2 === 0 ? 'challenger' : 'challenger2')),
    );
    expect(lodged.map(number).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => last + 1 + index));
  }, 60_000);

  it('a refused lodging uses up no reference', async () => {
    const number = (reference: string) => Number(reference.split('-').at(-1));
    const last = number(await cases.lodge());
    const client = await server.as('challenger');
    await client
      .post('/api/v1/challenges')
      .send({ ...(await cases.submission()), eventFrom: '2020-01-01' })
      .expect(409);
    expect(number(await cases.lodge())).toBe(last + 1);
  });

  it('the parties of a mediation sign at once: each signature counts once and the session opens', async () => {
    const reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    const { version } = await cases.read('officer', reference);
    const signers = ['challenger', 'respondent', 'mediator', 'challenger', 'respondent', 'mediator'];
    const sign = async (account: string): Promise<void> => {
      for (;;) {
        const seen = await cases.read(account, reference);
        const { status, body } = await send(account, reference, seen.version, { type: 'sign-agreement-to-mediate' });
        if (status === 200 || status === 409) return;
        expect([status, body.code]).toEqual([412, 'version-stale']);
      }
    };
    await Promise.all(signers.map(sign));
    expect(await ledgerOf(reference)).toEqual(upTo(version + 3));
    expect(await cases.read('mediator', reference)).toMatchObject({ stage: 'mediation', subState: 'inSession' });
  });

  it('two officers and one officer twice declare at once: one declaration of each is in force, all are on record', async () => {
    const reference = await cases.lodge();
    await Promise.all(['officer', 'officer2', 'officer', 'officer2', 'officer'].map((account) => cases.declare(account, reference)));
    const { rows } = await owner.query<{ n: number; inForce: number }>(
      `select count(*)::integer as n, count(*) filter (where superseded_at is null)::integer as "inForce" from conflict_declaration d
         join challenge c on c.compact_id = d.compact_id and c.id = d.challenge_id where c.reference = $1`,
      [reference],
    );
    expect(rows[0]).toEqual({ n: 5, inForce: 2 });
    expect(await ledgerOf(reference, 'access')).toEqual(upTo(5));
  });

  it('two files are merged into each other: at most one goes, and it leads to one that is open', async () => {
    const merge = async (second: string): Promise<void> => {
      const pair = [await cases.lodge(), await cases.lodge({}, second)] as const;
      for (const reference of pair) await cases.declare('officer', reference);
      const answers = await Promise.all(
        pair.map((reference, index) =>
          send('officer', reference, 1, { type: 'merge', into: pair[1 - index], reason: 'The same decision.' }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
      const stages = await Promise.all(pair.map(async (reference) => (await cases.read('officer', reference)).stage));
      expect(stages.filter((stage) => stage === 'closed')).toHaveLength(statuses.filter((status) => status === 200).length);
      expect(stages).toContain('logged');
    };
    await Promise.all(Array.from({ length: 6 }, (_, index) => merge(index % 3 === 0 ? 'challenger2' : 'challenger')));
  }, 60_000);
});
