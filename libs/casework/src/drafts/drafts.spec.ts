import type { DomainError } from '#libs/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connect, nobody, UnitOfWork } from '#libs/persistence';
import { actingPersonOf } from '#libs/people';
import { startDemonstration, type DemonstrationServer } from '../../../../test/support/demonstration-server.js';
import { beginDraft, completeAnswers, personOf, sendDraft } from '../../../../test/support/drafts.js';
import { ConfirmDraft } from './confirm-draft.use-case.js';
import { KeepDrafts } from './keep-drafts.use-case.js';
import { LodgeDraft } from './lodge-draft.use-case.js';
import { OpenFile } from '../open-file/open-file.use-case.js';

describe('drafts', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let drafts: KeepDrafts;
  let lodge: LodgeDraft;
  let confirming: ConfirmDraft;
  let unitOfWork: UnitOfWork;
  let close: () => Promise<void>;

  beforeAll(async () => {
    server = await startDemonstration();
    [drafts, lodge, confirming] = [server.app.get(KeepDrafts), server.app.get(LodgeDraft), server.app.get(ConfirmDraft)];
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    const source = await connect(server.database.appUrl, 'compact_app', 2);
    unitOfWork = new UnitOfWork(source);
    close = () => source.destroy();
  }, 120_000);
  afterAll(async () => {
    await close?.();
    await owner?.end();
    await server?.close();
  });

  const everybody = [
    'officer',
    'officer2',
    'challenger',
    'challenger2',
    'respondent',
    'champion.vcs',
    'chair',
    'maig',
    'admin',
    'officer@merthyr.example',
  ];
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'taken',
      (error: { code?: string }) => error.code,
    );
  const rowsSeenBy = async (account: string) =>
    unitOfWork.read(actingPersonOf(await personOf(server, account)), async (tx) => (await tx.rows('select id from draft')).length);

  it('are seen by their author alone, in the database and in every use case', async () => {
    const { id, holder, key } = await beginDraft(server, 'challenger', { title: 'Mine' });
    for (const account of everybody) {
      const isAuthor = account === 'challenger';
      expect([account, await rowsSeenBy(account)]).toEqual([account, isAuthor ? 1 : 0]);
      const other = { person: await personOf(server, account), keys: ['x'.repeat(43)] };
      expect(await refusal(drafts.open(other, id))).toBe(isAuthor ? 'taken' : 'not-found');
      if (isAuthor) continue;
      expect(await refusal(drafts.save(other, id, { title: 'Taken over' }))).toBe('not-found');
      await drafts.discard(other, id);
      expect(await refusal(drafts.sendLink(other, id, 'thief@example.org', 'en'))).toBe('not-found');
      expect(await refusal(lodge.sendToOfficers(other, id))).toBe('not-found');
    }
    expect(await unitOfWork.read(nobody, (tx) => tx.rows('select id from draft'))).toEqual([]);
    expect((await drafts.withKey(key)).answers).toEqual({ title: 'Mine' });
    await drafts.discard(holder, id);
    expect(await refusal(drafts.withKey(key))).toBe('not-found');
  });

  it('are kept for six months after the last change', async () => {
    const { id, holder } = await beginDraft(server, undefined, {});
    server.clock.advance({ days: 100 });
    await drafts.save(holder, id, { title: 'Still here' });
    server.clock.advance({ days: 180 });
    expect((await drafts.open(holder, id)).answers.title).toBe('Still here');
    server.clock.advance({ days: 5 });
    expect(await refusal(drafts.open(holder, id))).toBe('not-found');
    await beginDraft(server, undefined, {});
    expect((await owner.query('select 1 from draft where id = $1', [id])).rowCount).toBe(0);
    server.clock.advance({ days: -285 });
  });

  it('a link opens one draft, and nobody is sent more than three an hour', async () => {
    const one = await beginDraft(server, 'challenger', { title: 'One' });
    const other = await beginDraft(server, 'challenger', { title: 'Other' });
    // From a browser that does not know the key: the link that was sent before ends.
    const elsewhere = { person: one.holder.person, keys: [] };
    const { key, wasSent } = await drafts.sendLink(elsewhere, one.id, 'me@example.org', 'en');
    expect(wasSent).toBe(true);
    expect(await refusal(drafts.withKey(one.key))).toBe('not-found');
    const holder = { person: undefined, keys: [key] };
    expect((await drafts.list(holder)).map(({ answers }) => answers.title)).toEqual(['One']);
    expect(await refusal(drafts.open(holder, other.id))).toBe('not-found');
    const sent = [];
    for (let times = 0; times < 3; times += 1) sent.push((await drafts.sendLink(other.holder, other.id, 'ME@example.org', 'cy')).wasSent);
    expect(sent).toEqual([true, true, false]);
    const { rows } = await owner.query<{ parameters: unknown; secret: string }>(
      `select parameters, secret from message where template = 'draft-saved'`,
    );
    expect(rows.map(({ parameters }) => parameters)).toEqual([{}, {}, {}]);
    // Staff see that a message went, and can read neither key nor address.
    const officer = actingPersonOf(await personOf(server, 'officer'));
    const ask = (column: string) => refusal(unitOfWork.read(officer, (tx) => tx.rows(`select ${column} from message`)));
    expect([await ask('template'), await ask('secret'), await ask('recipient_address')]).toEqual(['taken', '42501', '42501']);
  });

  it('a draft that was sent is shown to the officers who have no tie with the respondent, and to nobody else', async () => {
    const { id, holder } = await sendDraft(server);
    for (const account of everybody) {
      const seen = (await confirming.list(await personOf(server, account))).map((draft) => draft.id);
      expect([account, seen]).toEqual([account, account === 'officer' || account === 'officer2' ? [id] : []]);
    }
    expect(JSON.stringify(await confirming.list(await personOf(server, 'officer')))).not.toMatch(/kitchen|Six weeks|Large print/);
    expect(await refusal(drafts.save(holder, id, { title: 'Changed afterwards' }))).toBe('not-found');
    const { personId } = await server.me('officer2');
    const { organisationId } = await server.me('respondent');
    await owner.query(
      `insert into interest select compact_id, gen_random_uuid(), $1, id, 'employment', '2020-01-01', null from organisation where id = $2`,
      [personId, organisationId],
    );
    expect(await confirming.list(await personOf(server, 'officer2'))).toEqual([]);
    expect(await refusal(confirming.giveBack(await personOf(server, 'officer2'), id, 'No'))).toBe('not-found');
    await sendDraft(server, { contactEmail: 'another@sewing.example', organisationName: 'Another Circle' });
    const told = await owner.query<{ email: string; parameters: unknown }>(
      `select p.email, m.parameters from message m join person p on p.id = m.recipient_person_id where m.template = 'draft-to-confirm' order by m.created_at, p.email`,
    );
    expect(told.rows.map(({ email }) => email).sort()).toEqual(['officer2@demo.example', 'officer@demo.example', 'officer@demo.example']);
    await owner.query('delete from interest where person_id = $1', [personId]);
  });

  it('counts from the day it was sent, and the next working day when that was in the evening', async () => {
    server.clock.set('2026-11-27T18:00:00Z'); // a Friday
    const { id } = await sendDraft(server, { organisationName: 'Evening Circle', contactEmail: 'evening@sewing.example' });
    server.clock.set('2026-12-02T10:00:00Z');
    const officer = await personOf(server, 'officer');
    const { reference } = await confirming.confirm(officer, id, { organisationId: undefined, belongs: true });
    const { rows } = await owner.query('select counted_on::text, channel from challenge where reference = $1', [reference]);
    expect(rows).toEqual([{ counted_on: '2026-11-30', channel: 'web' }]);
    expect(await refusal(confirming.confirm(officer, id, { organisationId: undefined, belongs: true }))).toBe('not-found');
  });

  it('a confirmation that fails changes nothing', async () => {
    const { id } = await sendDraft(server, { organisationName: 'Evening Circle', contactEmail: 'second@sewing.example' });
    const people = await owner.query('select 1 from person');
    const officer = await personOf(server, 'officer');
    expect(await refusal(confirming.confirm(officer, id, { organisationId: undefined, belongs: true }))).toBe('already-exists');
    expect((await owner.query('select 1 from person')).rowCount).toBe(people.rowCount);
    expect((await confirming.open(officer, id)).organisation).toEqual({ id: null, name: 'Evening Circle', sector: 'vcs' });
  });

  it('what somebody needs to take part is kept from the other side', async () => {
    server.clock.set('2026-11-23T10:00:00Z');
    const person = await personOf(server, 'challenger');
    const { id, holder } = await beginDraft(server, 'challenger', await completeAnswers(server));
    const { reference } = await lodge.execute(person, holder, id);
    const officer = await server.as('officer');
    await officer.post(`/api/v1/challenges/${reference}/conflict-declarations`).send({ interest: false }).expect(201);
    const version = (await officer.get(`/api/v1/challenges/${reference}`)).headers['etag'] ?? '';
    const event = (etag: string, body: object) =>
      officer.post(`/api/v1/challenges/${reference}/events`).set('If-Match', etag).send(body).expect(200);
    const acknowledged = await event(version, { type: 'acknowledge' });
    await event(acknowledged.headers['etag'] ?? '', { type: 'accept', severity: 'minor' });
    const file = server.app.get(OpenFile);
    const seen = async (account: string) => {
      const opened = file.execute(await personOf(server, account), reference);
      return opened.then(({ adjustments }) => adjustments).catch((error: unknown) => (error as DomainError).code);
    };
    expect(await seen('challenger')).toBe('Large print, please.');
    expect(await seen('officer')).toBe('Large print, please.');
    expect(await seen('respondent')).toBeNull();
    expect(await seen('officer2')).toBe('conflict-declaration-needed');
    expect(await seen('maig')).toBe('not-allowed');
    for (const account of ['challenger2', 'admin', 'chair', 'officer@merthyr.example'])
      expect([account, await seen(account)]).toEqual([account, 'not-found']);
    expect((await (await server.as('respondent')).get(`/api/v1/challenges/${reference}`).expect(200)).text).not.toContain('Large print');
  });
});
