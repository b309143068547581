// Writes docs/screenshots: the main pages of the demonstration at two widths. `node scripts/screenshots.mjs [name …]` after a build.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import 'reflect-metadata';
import { arrangeCases, tokenOf } from './screenshot-cases.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = (file) => import(path.join(root, 'dist', file));
const { paths } = await built('apps/server/src/pages/paths.js');
const slug = 'wolverhampton';
const browsers = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium'];
/** Pixels: the rest of a very long page shows nothing new. */
const TALLEST = 1600;

/** What is shown, by the name of its file; `as` is an account of the demonstration, `of` the challenge that it is about. */
const at = (place) => (reference) => place.to({ reference });
const pages = {
  start: { address: paths.start.to() },
  'start-welsh': { address: paths.start.to(), language: 'cy' },
  'sign-in': { address: paths.signIn.to() },
  process: { address: paths.compactProcess.to({ slug }) },
  codes: { address: paths.compactCodes.to({ slug }) },
  champions: { address: paths.champions.to() },
  redress: { address: paths.compactRedress.to({ slug }) },
  account: { address: paths.account.to(), as: 'officer' },
  worklist: { address: paths.worklist.to(), as: 'officer' },
  'my-challenges': { address: paths.myChallenges.to(), as: 'respondent' },
  challenge: { of: 'toRespond', address: at(paths.challenge), as: 'officer' },
  'challenge-welsh': { of: 'toRespond', address: at(paths.challenge), as: 'challenger', language: 'cy' },
  deadline: { of: 'toRespond', address: (reference) => paths.challengeDeadline.to({ reference, rule: 'respond' }), as: 'respondent' },
  respond: { of: 'toRespond', address: (reference) => paths.challengeEvent.to({ reference, type: 'respond' }), as: 'respondent' },
  history: { of: 'decided', address: at(paths.challengeHistory), as: 'challenger' },
  mediation: { of: 'inMediation', address: at(paths.challengeMediation), as: 'challenger' },
  decision: { of: 'decided', address: at(paths.challengeDecision), as: 'challenger' },
  indicators: { address: paths.compactIndicators.to({ slug }), as: 'maig' },
  'meeting-pack': { address: paths.meetingPack.to({ slug }), as: 'maig' },
  'admin-action-plan': { address: paths.adminActionPlan.to({ slug }), as: 'officer' },
  'action-plan': { address: paths.adminActionPlan.to({ slug }), as: 'officer' },
  'admin-procedure': { address: paths.adminProcedure.to({ slug }), as: 'officer' },
};

const wanted = process.argv.slice(2);
const folder = path.join(root, 'docs/screenshots');
const dataDir = mkdtempSync(path.join(tmpdir(), 'compact-screenshots-'));
// As root the database runs as another user, who must be able to walk down to its files.
chmodSync(dataDir, 0o755);
mkdirSync(folder, { recursive: true });
const { startEmbeddedPostgres } = await built('libs/platform/src/embedded-postgres/embedded-postgres.js');
const { throwAwaySettings } = await built('libs/platform/src/embedded-postgres/throw-away-settings.js');
const postgres = await startEmbeddedPostgres({ dataDir, settings: throwAwaySettings });
try {
  const app = await serve(postgres.urlOf('postgres'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? browsers.find((place) => existsSync(place)),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const base = `http://127.0.0.1:${app.getHttpServer().address().port}`;
    const cases = await arrangeCases(base);
    for (const [name, { of, ...shown }] of Object.entries(pages)) {
      if (of) shown.address = shown.address(cases[of]);
      if (wanted.length === 0 || wanted.includes(name)) for (const width of [1100, 375]) await shoot(browser, base, name, width, shown);
    }
  } finally {
    await browser.close();
    await app.close();
  }
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The demonstration as on a Monday in November, so that pictures differ only when pages do. */
async function serve(databaseUrl) {
  const clock = { now: () => new Date('2026-11-23T10:00:00Z') };
  const { migrate, UnitOfWork } = await built('libs/persistence/src/index.js');
  const { createServer } = await built('apps/server/src/server-factory.js');
  const { createLogger } = await built('libs/platform/src/index.js');
  const { seedDemonstration } = await built('libs/demonstration/src/index.js');
  await migrate(databaseUrl);
  const configuration = { publicUrl: 'http://127.0.0.1', trustedProxies: 0 };
  const secretKey = 'the key of a server that lives for its pictures';
  const app = await createServer({ databaseUrl, configuration, logger: createLogger('error'), clock, secretKey });
  await seedDemonstration({ unitOfWork: app.get(UnitOfWork), clock, password: 'compact-demo' });
  await app.listen(0, '127.0.0.1');
  return app;
}

async function shoot(browser, base, name, width, { address, as, language = 'en' }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
  await context.addCookies([{ name: 'compact_language', value: language, url: base }]);
  if (as) await context.addCookies([{ name: 'compact_session', value: await tokenOf(base, as), url: base }]);
  const page = await context.newPage();
  await page.goto(base + address, { waitUntil: 'networkidle' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: path.join(folder, `${name}-${width}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
  });
  await context.close();
}
