import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ApiContract } from '../support/api-contract.js';
import { operationsOf, type ApiDocument } from '../support/api-operations.js';
import { startServer, type TestServer } from '../support/server.js';

describe('the description of the API', () => {
  let server: TestServer;
  let document: ApiDocument;
  beforeAll(async () => {
    server = await startServer();
    document = server.document;
  });
  afterAll(() => server.close());

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('has no word of OpenAPI 3.0 that 3.1 would not understand', () => {
    expect(JSON.stringify(document)).not.toMatch(/"nullable":|"exclusiveM(in|ax)imum":(true|false)/);
  });

  it('gives formats to texts alone, and every field a type that a reader can hold on to', () => {
    const wrong = Object.entries(document.components.schemas).flatMap(([schema, { properties = {} }]) =>
      Object.entries(properties)
        .filter(
          ([, field]) =>
            (field.format !== undefined && ![field.type].flat().includes('string')) ||
            (field.type === 'object' && !field.properties && !('additionalProperties' in field)),
        )
        .map(([name]) => `${schema}.${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('points to nothing that is not there', () => {
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('names every parameter of a path, gives every problem one form, and says how to sign in', () => {
    for (const { name, path, answers } of operationsOf(document)) {
      const parameters = document.paths[path]?.[name.split(' ')[0]?.toLowerCase() ?? '']?.parameters ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => `{${parameter.name}}`);
      expect([name, inPath.sort()]).toEqual([name, (path.match(/\{\w+\}/g) ?? []).sort()]);
      for (const [status, answer] of Object.entries(answers)) {
        if (Number(status) < 400) continue;
        expect(answer.content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } });
      }
    }
    expect(JSON.stringify(document)).toContain('"scheme":"bearer"');
  });

  it('can be browsed, with everything from this server', async () => {
    const { text, headers } = await server.anybody.get('/api/docs').redirects(1).expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe('a test that gets an answer', () => {
  const document = (): ApiDocument => ({
    openapi: '3.1.0',
    paths: {
      '/api/v1/things/{id}': {
        get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } } },
      },
    },
    components: { schemas: { Thing: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } } },
  });
  const contract = new ApiContract(document());
  const got =
    (status: number, body: unknown, type = 'application/json', path = '/api/v1/things/7?x=1') =>
    () =>
      contract.check('get', path, { status, headers: { 'content-type': `${type}; charset=utf-8` }, text: JSON.stringify(body) });

  it('passes with what is documented', () => {
    expect(got(200, { name: 'x' })).not.toThrow();
    expect(got(404, {}, 'application/problem+json', '/api/v1/nothing')).not.toThrow();
  });

  it.each([
    ['an undocumented status', got(500, {}, 'application/problem+json'), 'does not document'],
    ['a field of another type', got(200, { name: 7 }), 'must be string'],
    ['a field too few', got(200, {}), 'must have required property'],
    ['a field that nobody documented', got(200, { name: 'x', secret: 1 }), 'additional properties'],
    ['another media type', got(200, { name: 'x' }, 'text/html'), 'as text/html'],
    ['a route that is not documented', got(200, {}, 'application/json', '/api/v1/other'), 'does not document that route'],
  ])('fails with %s', (_what, check, message) => {
    expect(check).toThrow(message);
  });
});
