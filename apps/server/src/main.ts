import 'reflect-metadata';
import { recomputeDeadlines, scanWith, watchLedgers } from '#libs/casework';
import { systemClock } from '#libs/kernel';
import { startWorker } from '#libs/notifications';
import { createLogger, onStopRequest, readConfigurationOrExit } from '#libs/platform';
import { seedDemonstrationAndTell } from './demonstration.js';
import { startProgram, type ProgramParts } from './program.js';

const configuration = readConfigurationOrExit();
const logger = createLogger(configuration.logLevel);

/** For the person at the terminal; the log has its own lines. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(error: unknown, what: string): never {
  logger.fatal({ err: error }, what);
  process.stderr.write(`\n${what}: ${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `something else listens on port ${configuration.port}. Set PORT to another one.`;
  if (code === 'EACCES') return `this user may not listen on port ${configuration.port}. Set PORT to 1024 or more.`;
  if (code === '28P01' || code === '28000') return 'the database refuses the user or the password in DATABASE_URL.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the database in DATABASE_URL does not answer.';
  return message ?? String(error);
}

const { smtpUrl, publicUrl, clamdUrl, demo, demoPassword } = configuration;
let signIns: readonly string[] = [];
const parts: ProgramParts = {
  ...(configuration.worker === 'inline' && {
    startWorker: (databaseUrl) =>
      startWorker({
        ...{ databaseUrl, smtpUrl, publicUrl, logger },
        verifyLedgers: watchLedgers(logger),
        scanDocuments: scanWith(clamdUrl, logger),
        recomputeDeadlines: recomputeDeadlines(systemClock),
      }),
  }),
  ...(demo && { seed: async (unitOfWork) => void (signIns = await seedDemonstrationAndTell(unitOfWork, demoPassword)) }),
};
const starting = startProgram(configuration, logger, parts).catch((error: unknown) => fail(error, 'Could not start'));
onStopRequest(async (reason) => {
  logger.info({ signal: reason }, 'Stopping');
  await (await starting)?.stop();
});
const program = await starting;
say(`\nCompact Challenges is ready: ${configuration.port === 0 ? program.address : publicUrl}`);
say(`API: ${program.address}/api/docs`);
for (const line of signIns) say(line);
say('\nCtrl-C stops it.\n');
