import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import PostalMime from 'postal-mime';
import { connect, UnitOfWork } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FixedClock } from '../../../../test/support/fixed-clock.js';
import { arrangeOutbox, outboxStates } from '../../../../test/support/outbox.js';
import { startSmtpSink, type SmtpSink } from '../../../../test/support/smtp-sink.js';
import { arrangeTwoCompacts } from '../../../../test/support/two-compacts.js';
import { smtpMailer, type Mailer } from './mailer.js';
import { Relay, type RelayOptions } from './relay.js';

const timeouts = { connection: 5_000, greeting: 5_000, socket: 2_500, whole: 4_500 };

describe('the relay', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let source: Awaited<ReturnType<typeof connect>>;
  let unitOfWork: UnitOfWork;
  let compact: string;
  let sink: SmtpSink;
  let clock: FixedClock;
  const mailers: Mailer[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    compact = (await arrangeTwoCompacts(database)).wolverhampton;
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    source = await connect(database.ownerUrl, 'compact_worker', 12);
    unitOfWork = new UnitOfWork(source);
  });
  beforeEach(async () => {
    sink = await startSmtpSink();
    clock = new FixedClock('2026-06-01T10:00:00Z');
    await owner.query('delete from message');
  });
  afterEach(async () => {
    for (const mailer of mailers.splice(0)) mailer.close();
    await sink.close();
  });
  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await database.drop();
  });

  function relay(options: Partial<RelayOptions> & { smtpUrl?: string } = {}): Relay {
    const { smtpUrl = sink.url, ...rest } = options;
    const mailer = smtpMailer({ smtpUrl, from: 'no-reply@compact.example', connections: 4, timeouts });
    mailers.push(mailer);
    return new Relay(unitOfWork, {
      publicUrl: 'https://compact.example',
      mailer,
      clock,
      wholeTimeout: timeouts.whole,
      random: () => 1,
      ...rest,
    });
  }

  it('sends what is due, in the language of the reader, with Welsh letters intact and no machine asked to answer', async () => {
    const [id] = await arrangeOutbox(owner, compact, [
      { email: 'sian@example.org', language: 'cy', template: 'response-received', reference: 'MTW-2026-27-0003' },
    ]);
    expect(await relay().run()).toMatchObject({ sent: 1, parked: 0, retried: 0 });
    const [caught] = sink.caught;
    expect(caught).toMatchObject({ to: ['sian@example.org'], from: 'no-reply@compact.example', messageId: `<${id}@compact.example>` });
    const mail = await PostalMime.parse(caught?.raw ?? '');
    expect(mail.subject).toBe('Her MTW-2026-27-0003: mae’r ymateb wedi cyrraedd');
    expect(mail.text).toContain('Mewngofnodwch i ddarllen yr ymateb a gweld beth y gallwch ei wneud nesaf.');
    expect(mail.text).toContain('https://compact.example/challenges/MTW-2026-27-0003');
    expect(mail.html).toBeUndefined();
    expect(Date.parse(mail.date ?? '')).toBe(Date.parse('2026-06-01T09:00:00Z'));
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All', 'content-language': 'cy' });
    const [state] = await outboxStates(owner, [id ?? '']);
    expect(state).toMatchObject({ status: 'sent', attempts: 1, lastError: null, leased: false });
    expect(await relay().run()).toMatchObject({ sent: 0 });
  });

  it('leaves what is not due yet', async () => {
    await arrangeOutbox(owner, compact, [{ at: '2026-06-01T10:00:01Z' }]);
    expect(await relay().run()).toMatchObject({ sent: 0 });
    clock.advance({ seconds: 1 });
    expect(await relay().run()).toMatchObject({ sent: 1 });
  });

  it('parks at once what the server refuses for good, and sends the others', async () => {
    sink.behave((to) => (to.startsWith('gone') ? 'refuse' : to.startsWith('spam') ? 'rejectContent' : 'accept'));
    const ids = await arrangeOutbox(owner, compact, [{ email: 'gone@example.org' }, { email: 'spam@example.org' }, {}, {}]);
    expect(await relay().run()).toMatchObject({ sent: 2, parked: 2 });
    expect(await outboxStates(owner, ids)).toMatchObject([
      { status: 'parked', attempts: 1, lastError: 'recipient-refused:550' },
      { status: 'parked', attempts: 1, lastError: 'message-refused:554' },
      { status: 'sent' },
      { status: 'sent' },
    ]);
  });

  it('backs off from a busy server without using up the attempts of everything that waits, and parks after the last attempt', async () => {
    sink.behave(() => 'busy');
    const ids = await arrangeOutbox(
      owner,
      compact,
      Array.from({ length: 30 }, () => ({})),
    );
    const busy = relay({ attempts: 2, lanes: 1 });
    expect(await busy.run()).toMatchObject({ sent: 0, retried: 1, serverDown: true });
    const states = await outboxStates(owner, ids);
    expect(states.filter((state) => state.attempts > 0)).toEqual([
      expect.objectContaining({
        status: 'queued',
        attempts: 1,
        lastError: 'server-busy:421',
        nextAttemptAt: new Date('2026-06-01T10:01:00Z'),
      }),
    ]);
    expect(states.filter((state) => state.leased)).toEqual([]);
    await owner.query('delete from message where attempts = 0');
    clock.advance({ minutes: 1 });
    expect(await busy.run()).toMatchObject({ parked: 1, retried: 0 });
    expect(await owner.query('select status, attempts, last_error from message')).toMatchObject({
      rows: [{ status: 'parked', attempts: 2, last_error: 'server-busy:421' }],
    });
  });

  it('gives up on a server that stalls, drops the line or is not there, and sends later with the same Message-ID', async () => {
    const [id = ''] = await arrangeOutbox(owner, compact, [{}]);
    const expected = { stall: 'timed-out', drop: 'connection-lost' };
    for (const behaviour of ['stall', 'drop'] as const) {
      sink.behave(() => behaviour);
      const began = performance.now();
      expect(await relay().run()).toMatchObject({ sent: 0, retried: 1, serverDown: true });
      expect(performance.now() - began).toBeLessThan(15_000);
      expect(await outboxStates(owner, [id])).toMatchObject([{ status: 'queued', lastError: expected[behaviour], leased: false }]);
      clock.advance({ hours: 7 });
    }
    expect(await relay({ smtpUrl: 'smtp://127.0.0.1:9' }).run()).toMatchObject({ retried: 1, serverDown: true });
    clock.advance({ hours: 7 });
    sink.behave(() => 'accept');
    expect(await relay().run()).toMatchObject({ sent: 1 });
    expect(sink.caught.map(({ messageId }) => messageId)).toEqual([`<${id}@compact.example>`]);
    expect(await outboxStates(owner, [id])).toMatchObject([{ status: 'sent', attempts: 4, lastError: null }]);
  });

  it('parks an address that would add a header or a recipient, without asking the server', async () => {
    const ids = await arrangeOutbox(owner, compact, [
      { email: 'x@example.org\r\nbcc: evil@example.org' },
      { email: 'x@example.org, evil@example.org' },
      { email: 'evil@example.org\r\n\r\nsubject: x' },
    ]);
    expect(await relay().run()).toMatchObject({ sent: 0, parked: 3 });
    expect(sink.caught).toEqual([]);
    for (const state of await outboxStates(owner, ids)) expect(state).toMatchObject({ status: 'parked', lastError: 'address-not-valid' });
  });

  it('parks what has nobody to go to or no words any more', async () => {
    const ids = await arrangeOutbox(owner, compact, [{}, { template: 'of-a-later-version' }]);
    await owner.query(
      'update person set erased_at = now(), email = null where id = (select recipient_person_id from message where id = $1)',
      [ids[0]],
    );
    await relay().run();
    expect(await outboxStates(owner, ids)).toMatchObject([
      { status: 'parked', lastError: 'no-address' },
      { status: 'parked', lastError: 'unknown-template' },
    ]);
  });

  it('keeps messages where there is no mail server, and does not send them once there is one', async () => {
    const ids = await arrangeOutbox(owner, compact, [{}, {}]);
    const without = new Relay(unitOfWork, { publicUrl: 'https://compact.example', mailer: undefined, clock });
    expect(await without.run()).toMatchObject({ kept: 2, sent: 0 });
    expect(await relay().run()).toMatchObject({ sent: 0 });
    expect(await outboxStates(owner, ids)).toMatchObject([{ status: 'kept' }, { status: 'kept' }]);
  });

  it('sends each message once when several relays work at the same time', async () => {
    const ids = await arrangeOutbox(
      owner,
      compact,
      Array.from({ length: 200 }, () => ({})),
    );
    const runs = await Promise.all([relay().run(), relay().run(), relay().run()]);
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(200);
    expect(runs.filter((run) => run.sent > 0).length).toBeGreaterThan(1);
    expect(sink.caught.map(({ messageId }) => messageId).sort()).toEqual(ids.map((id) => `<${id}@compact.example>`).sort());
  });

  it('takes over what a dead worker held once its lease is over, and not before', async () => {
    const [id = ''] = await arrangeOutbox(owner, compact, [{}]);
    await owner.query(`update message set attempts = 1, leased_until = clock_timestamp() + interval '1 hour' where id = $1`, [id]);
    expect(await relay().run()).toMatchObject({ sent: 0 });
    await owner.query(`update message set leased_until = clock_timestamp() - interval '1 second' where id = $1`, [id]);
    expect(await relay().run()).toMatchObject({ sent: 1 });
    expect(await outboxStates(owner, [id])).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  it('brings a message to rest that ended its worker at every attempt', async () => {
    const [id = ''] = await arrangeOutbox(owner, compact, [{ attempts: 8 }]);
    expect(await relay().run()).toMatchObject({ sent: 0, parked: 1 });
    expect(await outboxStates(owner, [id])).toMatchObject([{ status: 'parked', lastError: 'attempts-used-up' }]);
  });

  it('finishes what is under way when it is stopped, and gives the rest back unharmed', async () => {
    sink.slowDown(100);
    const ids = await arrangeOutbox(
      owner,
      compact,
      Array.from({ length: 40 }, () => ({})),
    );
    const stopped = relay();
    const running = stopped.run();
    setTimeout(() => stopped.stop(), 250);
    const { sent } = await running;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(40);
    const states = await outboxStates(owner, ids);
    expect(states.filter((state) => state.status === 'sent')).toHaveLength(sent);
    expect(states.filter((state) => state.status === 'queued' && !state.leased && state.attempts === 0)).toHaveLength(40 - sent);
  });
});
