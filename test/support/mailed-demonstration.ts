import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { startWorker } from '#libs/notifications';
import { createLogger } from '#libs/platform';
import { openBrowser } from './browser.js';
import { startDemonstration, type DemonstrationServer } from './demonstration-server.js';
import { startSmtpSink, type SmtpSink } from './smtp-sink.js';

/** The demonstration with a browser, a mail server and the worker that sends to it. */
export interface MailedDemonstration {
  readonly server: DemonstrationServer;
  readonly browser: Browser;
  readonly sink: SmtpSink;
  /** Sees everything in the database. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

/** Starts all of it. */
export async function startMailedDemonstration(): Promise<MailedDemonstration> {
  const server = await startDemonstration();
  const browser = await openBrowser();
  const sink = await startSmtpSink();
  const { ownerUrl: databaseUrl } = server.database;
  const options = { databaseUrl, smtpUrl: sink.url, publicUrl: server.baseUrl, clock: server.clock, from: 'no-reply@compact.example' };
  const worker = await startWorker({ ...options, logger: createLogger('silent'), pollMilliseconds: 200 });
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  return {
    server,
    browser,
    sink,
    owner,
    async close() {
      await owner.end();
      await worker.stop();
      await sink.close();
      await browser.close();
      await server.close();
    },
  };
}

/** Goes on to the next question. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).last().click();
}

/** What the page asks. */
export async function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/** Answers a question by ticking, and goes on. */
export async function tick(page: Page, question: string, ...answers: string[]): Promise<void> {
  await requireHeading(page, question);
  for (const answer of answers) await page.getByLabel(answer).check();
  await goOn(page);
}

/** Answers a question by writing, field by field, and goes on. */
export async function write(page: Page, question: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await requireHeading(page, question);
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label).fill(text);
  await goOn(page);
}

/** Fills in the three fields of a date. */
export async function date(page: Page, legend: string, day: string, month: string, year: string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  for (const [label, value] of Object.entries({ Day: day, Month: month, Year: year })) await group.getByLabel(label).fill(value);
}

async function requireHeading(page: Page, question: string): Promise<void> {
  const asked = await heading(page);
  if (asked !== question) throw new Error(`The page asks "${asked}" and not "${question}"`);
}

/** How many rows a table has. */
export async function countOf(owner: pg.Client, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
  return rows[0]?.count ?? -1;
}

/** Everything of a challenge but what is its own: ids, number, moment. */
export async function rowsOf(owner: pg.Client, reference: string): Promise<unknown> {
  const { rows } = await owner.query(
    `select x.stage, x.sub_state, x.counted_on::text, x.channel, x.language, x.event_from::text, x.event_to::text, x.decision_on::text, x.effective_on::text,
        x.identity_protected, x.challenger_sector, x.respondent_sector, f.title, f.what_happened, f.remedy_sought, f.steps_tried, f.late_reason,
        (select array_agg(m.ref order by m.ref) from alleged_breach b join commitment m on m.id = b.commitment_id where b.challenge_id = x.id) as cited,
        (select array_agg(p.capacity || ' ' || o.name || ' ' || p.identity_hidden order by 1) from participant p join organisation o on o.id = p.organisation_id where p.challenge_id = x.id) as parties,
        (select array_agg(d.rule || ' ' || d.due_on order by 1) from deadline d where d.challenge_id = x.id) as deadlines,
        (select array_agg(l.event_type || ' ' || l.role order by l.seq) from ledger_entry l where l.challenge_id = x.id) as ledger
      from challenge x join challenge_file f on f.challenge_id = x.id where x.reference = $1`,
    [reference],
  );
  return rows[0];
}
