import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../support/fixed-clock.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startServer, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

const plan = '/admin/wolverhampton/action-plan';
const entry = {
  aim: 'Improved trust and respect between partners',
  outcome: 'Improved partnership working',
  timeline: ['M', 'O'],
  sources: 'Perception survey\r\nMAIG',
  desiredDirection: 'down',
};

describe('the pages of an action plan', () => {
  let server: TestServer;
  let officer: PageVisitor;
  let maig: PageVisitor;
  const api = '/api/v1/compacts/wolverhampton';

  beforeAll(async () => {
    const clock = new FixedClock('2026-06-01T09:00:00Z');
    server = await startServer({ clock, arrange: async (database) => void (await arrangeTwoCompacts(database)) });
    officer = PageVisitor.with(server, await server.signIn('officer@wlv.example'));
    maig = PageVisitor.with(server, await server.signIn('maig@wlv.example'));
  });
  afterAll(() => server.close());

  it('put an indicator into the plan and set its baseline, which shows in the report', async () => {
    expect((await officer.open(plan)).text).toContain('There is no indicator in the plan yet.');
    const wrong = await officer.send('/admin/wolverhampton/new-indicator', { ...entry, what: 'other', target: 'many' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Target (optional)');
    expect(wrong.text).toContain('give a number such as 12 or 62.5');
    expect(wrong.text).toContain('Name in English: fill this in');
    const made = await officer.send('/admin/wolverhampton/new-indicator', {
      ...entry,
      what: 'other',
      name: 'Late payments',
      target: '1,200',
    });
    expect([made.status, made.headers['location']]).toEqual([303, `${plan}/late-payments/baseline`]);
    const set = await officer.send(`${plan}/late-payments/baseline`, { value: '1500.5', year: '2007-08', source: 'Survey' });
    expect([set.status, set.headers['location']]).toEqual([303, `${plan}/late-payments`]);
    expect((await officer.open(plan)).text).toContain('1500.5');
    const counted = await officer.send('/admin/wolverhampton/new-indicator', { ...entry, what: 'challenges-made' });
    expect(counted.headers['location']).toBe(`${plan}/challenges-made/baseline`);
    expect((await officer.open('/admin/wolverhampton/new-indicator')).text).not.toContain('value="challenges-made"');
    const report = (await maig.open('/compacts/wolverhampton/indicators')).text;
    expect(report).toContain('1500.5 in 2007-08');
    expect(report).not.toContain('Look after the action plan');
    expect((await officer.open('/compacts/wolverhampton/indicators')).text).toContain('Look after the action plan');
  });

  it('change a baseline for a reason alone, and show everybody what it was', async () => {
    const refused = await officer.send(`${plan}/late-payments/baseline`, { value: '1400', year: '2007-08' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Why it is changed: fill this in');
    await officer.send(`${plan}/late-payments/baseline`, { value: '1400', year: '2007-08', reason: 'Counted twice before' });
    for (const reader of [officer, maig]) {
      const { text } = await reader.open('/compacts/wolverhampton/indicators');
      expect(text).toContain('Until Monday 1 June 2026 it was 1500.5 in 2007-08 <span lang="en">(Survey)</span>.');
      expect(text).toContain('Counted twice before');
    }
    const inWelsh = (await maig.open('/compacts/wolverhampton/indicators?lang=cy')).text;
    expect(inWelsh).toContain('Tan dydd Llun 1 Mehefin 2026 roedd yn 1500.5 yn 2007-08');
    expect(inWelsh).toContain('Newidiwyd gan y swyddog Compact:');
    await maig.open('/?lang=en');
  });

  it('change, move, end and remove indicators', async () => {
    const page = `${plan}/challenges-made`;
    const shown = (await officer.open(page)).text;
    expect(shown).toContain('The service counts this indicator.');
    expect(shown).not.toContain('name="name"');
    const changed = await officer.send(page, { ...entry, outcome: 'More challenges', place: '1', lastYear: '2027' });
    expect(changed.text).toContain('give a reporting year like 2026-27');
    expect((await officer.send(page, { ...entry, outcome: 'More challenges', place: '1', lastYear: '2027-28' })).status).toBe(303);
    const listed = (await officer.open(plan)).text;
    expect(listed).toContain('In the plan until 2027-28');
    expect(listed.indexOf('Challenges made')).toBeLessThan(listed.indexOf('Late payments'));
    const stale = await officer.send(page, { ...entry, place: '1', _version: '1' });
    expect(stale.text).toContain('somebody changed this after you opened it');
    expect((await officer.open(`${plan}/late-payments`)).text).not.toContain('Take it out of the plan');
    const kept = await officer.send(`${plan}/late-payments`, { _wish: 'remove' });
    expect(kept.text).toContain('it has a baseline or a figure');
    expect((await officer.send(page, { _wish: 'remove' })).status).toBe(303);
    const { body } = await (await server.signIn('officer@wlv.example')).get(`${api}/action-plan`).expect(200);
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual(['late-payments']);
    expect(body.items[0]).toMatchObject({ sources: ['Perception survey', 'MAIG'], target: 1200, desiredDirection: 'down' });
  });

  it('are for officers and administrators', async () => {
    for (const address of [plan, `${plan}/late-payments`, `${plan}/late-payments/baseline`, '/admin/wolverhampton/new-indicator']) {
      expect((await maig.open(address)).status).toBe(403);
      for (const [email, status] of [
        ['admin@wlv.example', 200],
        ['officer@mtw.example', 404],
      ] as const)
        expect((await PageVisitor.with(server, await server.signIn(email)).open(address)).status).toBe(status);
    }
  });
});
