import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { nobody, type ActingPerson } from '../acting-person.js';
import { connect } from '../data-source.js';
import { UnitOfWork } from '../unit-of-work.js';
import type { Recipient, TemplateName } from '#libs/workflow';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FixedClock } from '../../../../test/support/fixed-clock.js';
import { insertChallenges } from '../../../../test/support/reporting-world.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../../../../test/support/two-compacts.js';
import { queueMessages } from './queue-messages.js';

describe('queueing the messages of an event', () => {
  const clock = new FixedClock('2026-06-01T10:00:00Z');
  let database: TestDatabase;
  let world: TwoCompacts;
  let owner: pg.Client;
  let source: Awaited<ReturnType<typeof connect>>;
  let unitOfWork: UnitOfWork;
  let challengeId: string;
  let challenger: ActingPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    world = await arrangeTwoCompacts(database);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`insert into procedure_version (compact_id, version, settings, published_at) values ($1, 1, '{}', now())`, [
      world.wolverhampton,
    ]);
    source = await connect(database.ownerUrl, 'compact_app', 4);
    unitOfWork = new UnitOfWork(source);
    challenger = {
      ...nobody,
      personId: idOf('challenger@wlv.example'),
      memberOf: [world.wolverhampton],
      organisations: [world.organisations.sparrows],
    };
  });
  let serial = 0;
  beforeEach(async () => {
    await owner.query('delete from message');
    serial += 1;
    await insertChallenges(owner, world.wolverhampton, `T${serial}`, world.agreement, [
      { countedOn: '2026-06-01', acceptedOn: null, counts: true },
    ]);
    challengeId = (await owner.query<{ id: string }>('select id from challenge where reference = $1', [`T${serial}-0`])).rows[0]?.id ?? '';
    await participant('challenger', { organisation: 'sparrows' });
    await participant('respondent', { organisation: 'council' });
  });
  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await database.drop();
  });

  const idOf = (email: string): string => world.people[email] ?? '';

  async function participant(
    capacity: string,
    who: { organisation?: keyof TwoCompacts['organisations']; person?: string; visible?: boolean; ended?: boolean },
  ): Promise<void> {
    await owner.query(
      `insert into participant (compact_id, challenge_id, id, capacity, organisation_id, person_id, visible, identity_hidden, from_at, ended_at)
        values ($1, $2, $3, $4, $5, $6, $7, false, now(), case when $8 then now() end)`,
      [
        world.wolverhampton,
        challengeId,
        newId(),
        capacity,
        who.organisation ? world.organisations[who.organisation] : null,
        who.person ? idOf(who.person) : null,
        who.visible ?? true,
        who.ended ?? false,
      ],
    );
  }

  async function queue(
    template: TemplateName,
    to: Recipient[],
    options: { as?: ActingPerson; eventKey?: string; assignees?: string[] } = {},
  ): Promise<void> {
    const { as = challenger, eventKey = 'shared:1', assignees = [] } = options;
    const effects = [{ type: 'messageQueued', params: { template, to } }] as const;
    const event = {
      compactId: world.wolverhampton,
      challengeId,
      reference: `T${serial}-0`,
      stage: 'logged',
      eventKey,
      effects,
      assignees,
    } as const;
    await unitOfWork.run(as, (tx) => queueMessages(tx, event, clock));
  }

  async function queued(): Promise<{ role: string; email: string | null; status: string }[]> {
    const { rows } = await owner.query<{ role: string; email: string | null; status: string }>(
      `select m.recipient_role as role, p.email, m.status from message m left join person p on p.id = m.recipient_person_id order by role, email`,
    );
    return rows;
  }

  it('finds people whom the acting person may not see, and tells that person nothing', async () => {
    await queue('challenge-acknowledged', ['challenger', 'respondent', 'officer']);
    expect(await queued()).toEqual([
      { role: 'challenger', email: 'challenger@wlv.example', status: 'queued' },
      { role: 'officer', email: 'officer@wlv.example', status: 'queued' },
      { role: 'respondent', email: 'respondent@wlv.example', status: 'queued' },
    ]);
    const seen = await unitOfWork.read(challenger, async (tx) => ({
      messages: await tx.rows('select 1 from message'),
      others: await tx.rows('select 1 from person where id <> $1', [challenger.personId]),
    }));
    expect(seen).toEqual({ messages: [], others: [] });
    await expect(
      unitOfWork.run(challenger, (tx) =>
        tx.rows(`select app.recipients_of($1, $2, 'officer', '{}', now())`, [world.wolverhampton, challengeId]),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('tells nobody in a Compact that the acting person has no part in', async () => {
    await expect(queue('challenge-acknowledged', ['officer'], { as: { ...challenger, memberOf: [world.merthyr] } })).rejects.toThrow(
      'not allowed',
    );
    expect(await queued()).toEqual([]);
  });

  it('tells a person once per event and template, whatever the roles', async () => {
    await participant('representative', { person: 'challenger@wlv.example' });
    await queue('response-received', ['challenger', 'challenger']);
    await queue('response-received', ['challenger']);
    expect(await queued()).toHaveLength(1);
    await queue('response-received', ['challenger'], { eventKey: 'shared:2' });
    expect(await queued()).toHaveLength(2);
  });

  it('leaves nothing when the event is rolled back', async () => {
    const event = { compactId: world.wolverhampton, challengeId, reference: 'x', stage: 'logged', eventKey: 'k' } as const;
    const effects = [{ type: 'messageQueued', params: { template: 'response-received', to: ['challenger'] } }] as const;
    const rolledBack = unitOfWork.run(challenger, async (tx) => {
      await queueMessages(tx, { ...event, effects }, clock);
      throw new Error('refused after all');
    });
    await expect(rolledBack).rejects.toThrow('refused after all');
    expect(await queued()).toEqual([]);
  });

  it('does not tell a respondent who has not been notified, nor anybody who has left the case', async () => {
    await owner.query(`update participant set visible = false where challenge_id = $1 and capacity = 'respondent'`, [challengeId]);
    await participant('advocate', { person: 'advocate@wlv.example', ended: true });
    await queue('challenge-withdrawn', ['respondent', 'advocate']);
    expect(await queued()).toEqual([]);
  });

  it('tells no officer who declared an interest, has one on record, or belongs to a party; and not the officer who acts', async () => {
    const officer = idOf('officer@wlv.example');
    const others = ['declared', 'recorded', 'member', 'free', 'elsewhere'].map((name) => ({
      id: newId(),
      email: `${name}@officers.example`,
    }));
    for (const { id, email } of others) {
      await owner.query(`insert into person (id, name, email, language, created_at) values ($1, 'Officer', $2, 'cy', now())`, [id, email]);
      if (!email.startsWith('elsewhere'))
        await owner.query(`insert into role_assignment (compact_id, person_id, role) values ($1, $2, 'officer')`, [
          world.wolverhampton,
          id,
        ]);
    }
    const [declared, recorded, member, free] = others.map(({ id }) => id);
    const declare = (person: string | undefined, interest: boolean) =>
      owner.query(
        `insert into conflict_declaration (compact_id, challenge_id, id, person_id, interest, nature, declared_at) values ($1, $2, $3, $4, $5, 'n', now())`,
        [world.wolverhampton, challengeId, newId(), person, interest],
      );
    await declare(declared, true);
    await owner.query(
      `insert into interest (compact_id, id, person_id, organisation_id, kind, from_on) values ($1, $2, $3, $4, 'trusteeship', '2020-01-01')`,
      [world.wolverhampton, newId(), recorded, world.organisations.sparrows],
    );
    await owner.query(`insert into membership (compact_id, person_id, organisation_id) values ($1, $2, $3)`, [
      world.wolverhampton,
      member,
      world.organisations.council,
    ]);

    await queue('challenge-received', ['officer']);
    expect((await queued()).map(({ email }) => email)).toEqual(['free@officers.example', 'officer@wlv.example']);
    await queue('challenge-received', ['officer'], { eventKey: 'shared:2', as: { ...challenger, personId: officer } });
    expect((await queued()).filter(({ email }) => email === 'officer@wlv.example')).toHaveLength(1);
    // Once one of them works on the case, the others are left in peace.
    await declare(free, false);
    await owner.query('delete from message');
    await queue('information-supplied', ['officer'], { eventKey: 'shared:3' });
    expect((await queued()).map(({ email }) => email)).toEqual(['free@officers.example']);
  });

  it('tells the persons named, the panel and every member of an organisation that is a party', async () => {
    await participant('chair', { person: 'champion@wlv.example' });
    await participant('panelMember', { person: 'advocate@wlv.example' });
    await participant('observer', { person: 'maig@wlv.example' });
    await queue('panel-invitation', ['panel']);
    await queue('file-handed-over', ['assignee'], { assignees: [idOf('advocate@wlv.example')] });
    expect(await queued()).toEqual([
      { role: 'assignee', email: 'advocate@wlv.example', status: 'queued' },
      { role: 'panel', email: 'advocate@wlv.example', status: 'queued' },
      { role: 'panel', email: 'champion@wlv.example', status: 'queued' },
    ]);
  });

  it('shows a party that nobody can be reached for', async () => {
    await owner.query(`update participant set organisation_id = $2 where challenge_id = $1 and capacity = 'respondent'`, [
      challengeId,
      world.organisations.mission,
    ]);
    await queue('challenge-notified', ['respondent', 'champion']);
    const { rows } = await owner.query('select recipient_role, status, last_error from message');
    expect(rows).toEqual([{ recipient_role: 'respondent', status: 'parked', last_error: 'no-recipient' }]);
  });

  it('tells listeners once the event is committed', async () => {
    const listening = new pg.Client({ connectionString: database.ownerUrl });
    await listening.connect();
    await listening.query('listen message_queued');
    const heard = new Promise((resolve) => listening.once('notification', resolve));
    await queue('response-received', ['challenger']);
    expect(await heard).toMatchObject({ channel: 'message_queued' });
    await listening.end();
  });
});
