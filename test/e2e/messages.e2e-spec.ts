import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Response } from 'supertest';
import { newId } from '#libs/kernel';
import { arrangeOutbox } from '../support/outbox.js';
import { insertChallenges } from '../support/reporting-world.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

const path = '/api/v1/messages';

interface Listed {
  items: { reference: string; recipientRole: string; status: string; compact: string; lastError: string | null; [name: string]: unknown }[];
}

describe('the list of messages', () => {
  let server: TestServer;
  let world: TwoCompacts;
  let owner: pg.Client;
  let officer: Client;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer({
      arrange: async (database) => {
        world = await arrangeTwoCompacts(database);
        owner = new pg.Client({ connectionString: database.ownerUrl });
        await owner.connect();
        await arrangeOutbox(owner, world.wolverhampton, [
          { email: 'gone@example.org', status: 'parked', at: '2026-06-01T09:00:00Z' },
          { status: 'sent', at: '2026-06-01T09:00:01Z' },
          { status: 'sent', at: '2026-06-01T09:00:01Z' },
          { status: 'queued', at: '2026-06-01T09:00:02Z' },
        ]);
        await arrangeOutbox(owner, world.merthyr, [{ status: 'sent', reference: 'MTW-2026-27-0001' }]);
        await owner.query(`update message set last_error = 'recipient-refused:550' where status = 'parked'`);
      },
    });
    officer = await server.signIn('officer@wlv.example');
    admin = await server.signIn('admin@wlv.example');
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  const list = async (client: Client, query = ''): Promise<Listed['items']> =>
    ((await client.get(path + query).expect(200)).body as Listed).items;

  it('shows what was sent to which role, newest first, and no address, no person and no words', async () => {
    const { body, text } = await officer.get(path).expect(200);
    const { items } = body as Listed;
    expect(items.map(({ status }) => status)).toEqual(['queued', 'sent', 'sent', 'parked']);
    expect(items[3]).toEqual({
      id: expect.any(String),
      compact: 'wolverhampton',
      reference: 'WLV-2026-27-0001',
      template: 'challenge-acknowledged',
      language: 'en',
      recipientRole: 'challenger',
      status: 'parked',
      attempts: 0,
      createdAt: '2026-06-01T09:00:00.000000Z',
      sentAt: null,
      nextAttemptAt: null,
      lastError: 'recipient-refused:550',
    });
    expect(text).not.toMatch(/@|Somebody/);
  });

  it('comes in pages that leave nothing out, also between messages of the same instant', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = `${path}?limit=2&compact=wolverhampton`;
    while (next !== undefined) {
      const response: Response = await officer.get(next).expect(200);
      seen.push(...(response.body as Listed).items.map(({ id }) => id));
      next = /<([^>]+)>/.exec(response.headers['link'] ?? '')?.[1];
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toEqual((await list(officer)).map(({ id }) => id));
  });

  it('keeps to the status and to the Compacts of whoever asks', async () => {
    expect(await list(admin, '?status=parked')).toHaveLength(1);
    expect((await list(await server.signIn('officer@mtw.example'))).map(({ compact }) => compact)).toEqual(['merthyr-tydfil']);
    await officer.get(`${path}?compact=merthyr-tydfil`).expect(404);
    await officer.get(`${path}?status=lost`).expect(422);
    await officer.get(`${path}?cursor=nonsense`).expect(422);
  });

  it('is for officers and administrators', async () => {
    for (const email of ['challenger@wlv.example', 'maig@wlv.example', 'champion@wlv.example']) {
      await (await server.signIn(email)).get(path).expect(403);
    }
    await server.anybody.get(path).expect(401);
  });

  it('hides messages about a challenge that the officer has an interest in, but not from the administrator', async () => {
    await owner.query(`insert into procedure_version (compact_id, version, settings, published_at) values ($1, 1, '{}', now())`, [
      world.wolverhampton,
    ]);
    await insertChallenges(owner, world.wolverhampton, 'W', world.agreement, [{ countedOn: '2026-06-01', acceptedOn: null, counts: true }]);
    await owner.query(`update message set challenge_id = (select id from challenge where reference = 'W-0') where status = 'parked'`);
    expect(await list(officer, '?status=parked')).toHaveLength(1);
    await owner.query(
      `insert into conflict_declaration (compact_id, challenge_id, id, person_id, interest, nature, declared_at)
        select compact_id, id, $1, $2, true, 'family', now() from challenge where reference = 'W-0'`,
      [newId(), world.people['officer@wlv.example']],
    );
    expect(await list(officer, '?status=parked')).toEqual([]);
    expect(await list(admin, '?status=parked')).toHaveLength(1);
  });
});
