import 'reflect-metadata';
import { Body, Controller, Get, HttpException, Module, Post, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IsInt, IsString, Length } from 'class-validator';
import request from 'supertest';
import { DomainError, errorCatalogue, type ErrorCode } from '#libs/kernel';
import { HealthModule } from '../health/health.module.js';
import { createLogger } from '../logging/logger.js';
import { configureHttp } from './configure-http.js';
import { jsonBodyLimit } from './request-body.js';

class EchoRequest {
  @IsString() @Length(1, 10_000_000) text: string;
  @IsInt() count: number;
}

@Controller()
class EchoController {
  @Post('api/v1/echo') echo(@Body() body: EchoRequest) {
    return body;
  }
  @Get('api/v1/fail') fail(@Query('code') code: ErrorCode) {
    throw new DomainError(code, { guard: 'someGuard', status: 299, retryAfterSeconds: 7 });
  }
  @Get('api/v1/bug') bug() {
    throw new Error('secret words');
  }
  @Get('api/v1/away') away() {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }
  @Get('api/v1/teapot') teapot() {
    throw new HttpException('secret words', 418);
  }
  @Get('page/bug') page() {
    throw new Error('secret words');
  }
  @Post('page/form') form(@Body() body: unknown) {
    return body;
  }
}

let readiness: () => Promise<string | undefined> = () => Promise.resolve(undefined);
@Module({ imports: [HealthModule.register(() => readiness())], controllers: [EchoController] })
class TestModule {}

describe('the HTTP ring', () => {
  let app: NestExpressApplication;
  let log = '';
  const api = () => request(app.getHttpServer());
  const post = (body: string) => api().post('/api/v1/echo').set('Content-Type', 'application/json').send(body);

  beforeAll(async () => {
    const moduleRef = await Test.createTestingModule({ imports: [TestModule] }).compile();
    app = moduleRef.createNestApplication<NestExpressApplication>({ bodyParser: false });
    configureHttp(app, {
      logger: createLogger('debug', { write: (chunk: string) => void (log += chunk) }),
      configuration: { trustedProxies: 0 },
      problemPage: (problem, _request, response) => void response.type('html').send(`<h1>${problem.title}</h1>${problem.id}`),
    });
    await app.init();
  });
  beforeEach(() => {
    log = '';
  });
  afterAll(() => app.close());

  it.each(Object.keys(errorCatalogue) as ErrorCode[])('answers %s as its problem document', async (code) => {
    const meaning = errorCatalogue[code];
    const { body, headers, status } = await api().get('/api/v1/fail').query({ code });
    expect(status).toBe(meaning.status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({
      type: `/problems/${code}`,
      title: meaning.title,
      status: meaning.status,
      detail: meaning.detail,
      code,
      guard: 'someGuard',
    });
    expect(headers['retry-after']).toBe(status === 429 ? '7' : undefined);
    expect(headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
  });

  it('hides what nobody expected, and logs it under the id', async () => {
    const { body, text } = await api().get('/api/v1/bug').expect(500);
    expect(text).not.toContain('secret words');
    expect(body.code).toBe('internal-error');
    const entry = JSON.parse(log) as { problemId: string; err: { stack: string } };
    expect(entry.problemId).toBe(body.id);
    expect(entry.err.stack).toContain('http.spec');
  });

  it('says unavailable when the database is away', async () => {
    expect((await api().get('/api/v1/away').expect(503)).body.code).toBe('unavailable');
  });

  it('keeps the status of an HTTP error, but not its words', async () => {
    const { text } = await api().get('/api/v1/teapot').expect(418);
    expect(text).not.toContain('secret words');
  });

  it('answers unknown addresses in problem form without repeating them', async () => {
    const { body, text } = await api().get('/api/v1/nothing?q=Pritchard').expect(404);
    expect(body.code).toBe('not-found');
    expect(text + log).not.toContain('Pritchard');
  });

  it('shows pages outside the API to those who take HTML', async () => {
    const { headers, text } = await api().get('/page/bug').set('Accept', 'text/html').expect(500);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('Something went wrong');
    await api()
      .get('/api/v1/bug')
      .set('Accept', 'text/html')
      .expect('Content-Type', /problem\+json/);
  });

  it('reads JSON and gives it back as sent', async () => {
    const body = { text: 'Llanrwst\tŵ 😀\r\nline', count: 1 };
    expect((await post(JSON.stringify(body)).expect(201)).body).toEqual(body);
  });

  it.each([
    ['{'],
    ['nonsense'],
    ['"text"'],
    ['{"text": "a", "__proto__": {"count": 1}}'],
    ['{"text": "a", "count": 1, "constructor": 1}'],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('refuses %# as malformed', async (body) => {
    expect((await post(body).expect(400)).body.code).toBe('malformed-request');
  });

  it.each(['\\u0000', '\\ud800', '\\u001b', '\\u0085', 'a\\udc00b'])('refuses text with %s, naming the field', async (text) => {
    const { body } = await post(`{"count": 1, "inner": [{"text": "${text}"}]}`).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'inner[0].text', code: 'notStorable' })]);
  });

  it('refuses other content types, encodings and sizes', async () => {
    await api().post('/api/v1/echo').type('text/plain').send('{}').expect(415);
    await api().post('/api/v1/echo').type('form').send('text=a').expect(415);
    await api().post('/api/v1/echo').set('Content-Type', 'application/json; charset=latin1').send('{}').expect(415);
    const tooLarge = await post(JSON.stringify({ text: 'x'.repeat(jsonBodyLimit), count: 1 })).expect(413);
    expect(tooLarge.body.code).toBe('body-too-large');
    await post(JSON.stringify({ text: 'x'.repeat(jsonBodyLimit - 100), count: 1 })).expect(201);
  });

  it('lists every field that is wrong, unknown ones too', async () => {
    const { body } = await post('{"text": "", "count": 1.5, "extra": 1}').expect(422);
    expect(body.errors.map((error: { field: string; code: string }) => `${error.field} ${error.code}`).sort()).toEqual([
      'count wrongType',
      'extra unknown',
      'text isLength',
    ]);
    await api().post('/api/v1/echo').expect(422);
  });

  it.each(['/api/v1/echo/%00', '/api/v1/echo?q=%00', '/api/v1/echo?q=%ff', '/api/v1/%E0%A4%A'])(
    'refuses the address %s',
    async (address) => {
      expect((await api().get(address).expect(400)).body.code).toBe('malformed-request');
    },
  );

  it('reads forms outside the API', async () => {
    expect((await api().post('/page/form').type('form').send('a=1&b=x%0D%0Ay').expect(201)).body).toEqual({ a: '1', b: 'x\r\ny' });
    // A page shows its form again, with what was typed: refused here, it would be lost.
    expect((await api().post('/page/form').type('form').send('a=%00').expect(201)).body).toEqual({ a: '\0' });
  });

  it('is alive always, ready when the check says so', async () => {
    await api().get('/readyz').expect(200, { status: 'ready' });
    readiness = () => Promise.resolve('2 migrations are missing');
    expect((await api().get('/readyz').expect(503)).body).toMatchObject({ code: 'unavailable', reason: '2 migrations are missing' });
    readiness = () => Promise.reject(new Error('secret words'));
    expect((await api().get('/readyz').expect(503)).text).not.toContain('secret words');
    readiness = () => new Promise(() => undefined);
    await api().get('/readyz').expect(503);
    await api().get('/healthz').expect(200, { status: 'alive' });
  });
});
