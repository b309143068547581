import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonBodyLimit } from '#libs/platform';
import { operationsOf } from '../support/api-operations.js';
import { withValue } from '../support/bad-values.js';
import { ThingsOfACompact } from '../support/things-of-a-compact.js';
import { expectProblem, WritingForms } from '../support/writing-forms.js';

describe('a bad request', () => {
  let world: WritingForms;
  beforeAll(async () => void (world = await WritingForms.start()), 60_000);
  afterEach(() => world.expectNothingWritten());
  afterAll(() => world.close());

  it('JSON that is none', async () => {
    const forms = [world.form('POST /api/v1/challenges'), world.form(' acknowledge')];
    for (const text of [
      '',
      '{',
      '[',
      '{"a":}',
      "{'a': 1}",
      '{"a":1,}',
      'null',
      '7',
      '"text"',
      '[]',
      '{} {}',
      'undefined',
      '{"a":NaN}',
      '{"a":"\\x"}',
      '{"a":"line\nbreak"}',
    ])
      for (const form of forms) expectProblem(await world.send(form, text), [400, 422], `${form.what} ${text}`);
  });

  it('depth and length without measure, answered at once and briefly', async () => {
    const event = world.form(' respond');
    expectProblem(await world.send(event, `{"type":"respond","answers":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), [400, 422], 'deep');
    expectProblem(
      await world.send(event, `{"type":"respond","answers":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`),
      [400, 422],
      'deep objects',
    );
    for (const form of world.forms) {
      for (const { path, schema } of world.placesOf(form).filter((place) => place.schema.items)) {
        const items = Array.from({ length: 90_000 }, (_, index) => (schema.items?.type === 'string' ? `c${index}` : {}));
        const began = process.cpuUsage();
        const response = await world.send(form, withValue(form.body, path, items) as object);
        expectProblem(response, [422], `${form.what} ${path.join('.')}`);
        const { user } = process.cpuUsage(began);
        expect([form.what, path, response.text.length < 200_000, user < 4_000_000]).toEqual([form.what, path, true, true]);
      }
    }
  }, 120_000);

  it('bodies that are too large, also when they come small', async () => {
    const challenger = await world.server.as('challenger');
    const large = JSON.stringify({ ...world.submission, whatHappened: 'x'.repeat(10_000_000) });
    expectProblem(await challenger.post('/api/v1/challenges').set('Content-Type', 'application/json').send(large), [413], '10 MB');
    const bomb = gzipSync(Buffer.from(JSON.stringify({ ...world.submission, whatHappened: ' '.repeat(50 * jsonBodyLimit) })));
    const { status } = await fetch(`${world.server.baseUrl}/api/v1/challenges`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${challenger.token}`, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: bomb,
    });
    expect(bomb.length).toBeLessThan(jsonBodyLimit);
    expect([413, 415]).toContain(status);
  });

  it('bytes that are not UTF-8 are refused, not repaired', async () => {
    const [start = '', end = ''] = JSON.stringify({ ...world.submission, title: 'HERE' }).split('HERE');
    const { status } = await fetch(`${world.server.baseUrl}/api/v1/challenges`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${(await world.server.as('challenger')).token}`, 'Content-Type': 'application/json' },
      body: Buffer.concat([Buffer.from(start), Buffer.from([0x41, 0xff, 0xc0, 0xaf]), Buffer.from(end)]),
    });
    expect([400, 422]).toContain(status);
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/jsonp',
    'json',
  ])('a body that calls itself %s', async (type) => {
    const response = await (
      await world.server.as('challenger')
    )
      .post('/api/v1/challenges')
      .set('Content-Type', type)
      .send(JSON.stringify(world.submission));
    expectProblem(response, [415], type);
  });

  it.each(['3', 'W/"3"', '"x"', '"-3"', '"3.0"', '"1e1"', '"99999999999999999999"', '"3", "4"', '""', '"2"', '"4"'])(
    'If-Match %s: 412',
    async (version) => {
      const response = await (
        await world.server.as('officer')
      )
        .post(world.eventsAddress)
        .set('If-Match', version)
        .send({ type: 'pause-clock', reason: 'court' });
      expectProblem(response, [412], version);
    },
  );

  it.each([undefined, '*', ' '])('If-Match %p: 428', async (version) => {
    const request = (await world.server.as('officer')).post(world.eventsAddress);
    if (version !== undefined) void request.set('If-Match', version);
    expectProblem(await request.send({ type: 'pause-clock', reason: 'court' }), [428], String(version));
  });

  it('questions in an address that no list understands', async () => {
    for (const operation of operationsOf(world.server.document).filter(
      ({ method, queryParameters }) => method === 'get' && queryParameters.length > 0,
    )) {
      const [address = ''] = await new ThingsOfACompact(world.owner, {
        slug: ['wolverhampton'],
        key: ['signatories'],
        reference: [world.reference],
      }).addresses(operation);
      const client = await world.server.as('officer');
      const ask = async (query: string, statuses = [422]) =>
        expectProblem(await client.get(`${address}?${query}`), statuses, `${address}?${query}`);
      await ask('nonsense=1');
      for (const name of operation.queryParameters) {
        await ask(`${name}=%00`, [400]);
        await ask(`${name}=%ff`, [400]);
        await ask(`${name}=a&${name}=b`);
        await ask(`${name}=${'x'.repeat(2_000)}`, [404, 422]);
      }
    }
  }, 60_000);
});
