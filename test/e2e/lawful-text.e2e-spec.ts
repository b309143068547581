import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney, panel } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { countRows } from '../support/table-rows.js';

/** Text that people write, and text that would do harm if it were ever taken for anything but text. */
const lawful = [
  'Llŷn a’r Ŵyl: ŵ ŷ â ê î ô û ŴŶ',
  'e\u0301 is not é, and stays so: n\u0303 \u1112\u1161\u11ab',
  'مرحبا بالعالم \u202eright to left\u202c שלום',
  'Family 👩‍👩‍👧‍👦 flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u{10fffd}',
  `'; drop table challenge; -- $1 $$ \\ %s {0} \${7*7}`,
  `<script>alert('x')</script><img src=x onerror=alert(1)>&lt;&amp;"`,
  'tab\there, line\nfeed, carriage\r\nreturn, \u00a0no-break, \u200bzero width, \ufeffmark',
  '{"type":"acknowledge"} \\u0000 \\ud800 null undefined NaN',
];
const everything = lawful.join(' | ');

describe('lawful text', () => {
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

  /** Every text of a challenge and of its history, as somebody is shown it. */
  async function textsShown(account: string, reference: string): Promise<string[]> {
    const client = await server.as(account);
    const file = await client.get(`/api/v1/challenges/${reference}`).expect(200);
    const history = await client.get(`/api/v1/challenges/${reference}/history`).expect(200);
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(file.body);
    collect(history.body);
    return texts;
  }

  it.each(lawful)('%j comes back as it was written, in every text of a lodging', async (text) => {
    const title = text.slice(0, 120);
    const reference = await cases.lodge({ title, whatHappened: text, remedySought: text, stepsTried: text, lateReason: text });
    const { body } = await (await server.as('challenger')).get(`/api/v1/challenges/${reference}`).expect(200);
    expect(body).toMatchObject({ title, whatHappened: text, remedySought: text, stepsTried: text, lateReason: text });
    const list = await (await server.as('challenger')).get('/api/v1/challenges').expect(200);
    expect(list.body.items[0].title).toBe(title);
  });

  it('comes back as it was written from every event, at every stage', async () => {
    const before = await countRows(owner);
    const reference = await cases.lodge();
    let number = 0;
    /** A text of its own for each field, so that none is taken for another. */
    const said: string[] = [];
    const say = (): string => {
      said.push(`${(number += 1)}: ${everything}`);
      return said.at(-1) ?? '';
    };
    const { organisationId } = await server.me('respondent');
    const own = (await server.me('challenger')).organisationId;
    const take = (account: string, type: string, payload = {}) => cases.take(account, reference, type, payload);

    await cases.declare('officer', reference);
    await take('officer', 'acknowledge');
    await take('officer', 'request-information', { what: say() });
    await take('challenger', 'supply-information', { text: say() });
    await take('officer', 'accept', { severity: 'minor' });
    await take('officer', 'extend-response', { workingDays: 5, reason: say() });
    await take('officer', 'pause-clock', { reason: 'translation', note: say() });
    await take('officer', 'resume-clock');
    await take('respondent', 'respond', { answers: [{ commitment: '4.4', position: 'disputed', reason: say() }] });
    await take('challenger', 'record-note', { text: say(), audience: 'shared' });
    await take('challenger', 'request-regional-support', { note: say(), consent: true });
    await take('officer', 'start-external-proceedings', {
      kind: 'ombudsman',
      body: everything.slice(0, 190),
      startedOn: '2026-11-20',
      reference: 'R/1',
    });
    await take('officer', 'end-external-proceedings', { note: say() });
    await cases.declare('advocate', reference);
    await take('challenger', 'escalate-to-advocacy', { reason: say() });
    await take('officer', 'assign-advocate', { personId: await journey.personId('advocate') });
    await take('challenger', 'propose-mediation', { reason: say() });
    await take('respondent', 'decline-mediation', { reasonCode: 'trust', note: say() });
    await journey.toPanel(reference);
    await take('officer', 'adjourn-hearing', { reason: 'other', note: say() });
    const [chair, ...members] = await Promise.all(panel.map((account) => journey.personId(account)));
    await take('officer', 'form-panel', { chair, members, hearingOn: '2026-12-14' });
    await journey.hear(reference);
    await take('chair', 'decide', {
      findings: [{ commitment: '4.4', finding: 'upheld', reasons: say() }],
      recommendations: [{ text: say(), organisationId, dueOn: '2026-12-31' }],
      dissent: say(),
    });
    const actions = (await cases.read('respondent', reference))['actions'] as { id: string }[];
    await take('respondent', 'complete-action', { actionId: actions[0]?.id, evidence: say() });
    await take('challenger', 'request-review', { grounds: 'newEvidence', text: say() });
    await take('officer', 'allow-review', { stage: 'logged', reasons: say() });
    await take('officer', 'refer-elsewhere', { body: (await redressBody()) ?? '', reason: say() });
    await take('officer', 'reopen', { stage: 'logged', reason: say() });
    await take('challenger', 'withdraw', { reason: say() });

    const settled = await cases.lodge();
    await journey.toRespondent(settled);
    const actionsAgreed = [{ text: say(), organisationId, dueOn: '2026-12-31' }];
    await cases.take('officer', settled, 'settle', { terms: say(), confirmedBy: [own, organisationId], actions: actionsAgreed });

    const shown = new Set([...(await textsShown('challenger', reference)), ...(await textsShown('challenger', settled))]);
    const lost = said.filter((text) => !shown.has(text)).map((text) => text.split(':')[0]);
    expect(lost).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
    const after = await countRows(owner);
    expect([after['challenge'], after['compact'], after['person']]).toEqual([
      (before['challenge'] ?? 0) + 2,
      before['compact'],
      before['person'],
    ]);
  }, 60_000);

  async function redressBody(): Promise<string | undefined> {
    const { rows } = await owner.query<{ key: string }>(
      `select key from redress_body b join compact c on c.id = b.compact_id where c.slug = 'wolverhampton' limit 1`,
    );
    return rows[0]?.key;
  }

  it('is looked for as words, whatever it says', async () => {
    const client = await server.as('challenger');
    for (const text of [...lawful, `' or true --`, '%', '_', '\\', `"a" & !b | (c <-> d)`, ':*', '*', '()'])
      await client.get(`/api/v1/challenges?q=${encodeURIComponent(text.replace(/[\t\r\n]/g, ' ').slice(0, 190))}`).expect(200);
    const { body } = await client.get(`/api/v1/challenges?q=${encodeURIComponent('Ŵyl')}`).expect(200);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('is data to whoever reads it: the answers are JSON that no browser runs', async () => {
    const { headers } = await (await server.as('challenger')).get('/api/v1/challenges').expect(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
