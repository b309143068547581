import { recomputeDeadlines, scanWith, watchLedgers } from '#libs/casework';
import { systemClock } from '#libs/kernel';
import { startWorker } from '#libs/notifications';
import { createLogger, onStopRequest, readConfigurationOrExit } from '#libs/platform';

const configuration = readConfigurationOrExit();
const { databaseUrl, smtpUrl, publicUrl, clamdUrl, logLevel } = configuration;
if (databaseUrl === undefined) {
  process.stderr.write(
    'The configuration cannot be used:\n  - DATABASE_URL must be set: a worker of its own needs a database that others can reach\n',
  );
  process.exit(1);
}

const logger = createLogger(logLevel);
const worker = await startWorker({
  ...{ databaseUrl, smtpUrl, publicUrl, logger },
  verifyLedgers: watchLedgers(logger),
  scanDocuments: scanWith(clamdUrl, logger),
  recomputeDeadlines: recomputeDeadlines(systemClock),
});

onStopRequest(() => worker.stop());
