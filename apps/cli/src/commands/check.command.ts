import { Readable } from 'node:stream';
import { Command } from 'commander';
import nodemailer from 'nodemailer';
import { scanWithClamd } from '#libs/casework';
import { nobody } from '#libs/persistence';
import { SecretSeal } from '#libs/people';
import { findSecretKey, type Configuration } from '#libs/platform';
import { configurationOf, type CommandContext } from '../command-context.js';
import { connectToMigrated, openDatabase, withDatabase } from '../database/database-session.js';
import { Failure } from '../failure.js';

const MAIL_PATIENCE_MS = 10_000;
const SCANNER_PATIENCE_MS = 10_000;

/** `check`: whether an installation can work, part by part. */
export function checkCommand(context: CommandContext): Command {
  return new Command('check')
    .description(
      'Check the configuration, the database, the secret key, the mail server and the virus scanner. Changes no data and sends no message.',
    )
    .action(async () => {
      const { terminal } = context;
      const configuration = configurationOf(context);
      terminal.say('ok      configuration');
      const parts: [string, (configuration: Configuration) => Promise<string>][] = [
        ['database', checkDatabase],
        ['secret key', checkSecretKey],
        ['mail server', checkMail],
        ['virus scanner', checkScanner],
      ];
      let wrong = 0;
      for (const [name, check] of parts) {
        try {
          terminal.say(`ok      ${name}: ${await check(configuration)}`);
        } catch (error) {
          wrong += 1;
          terminal.complain(`FAILED  ${name}: ${reasonOf(error)}`);
        }
      }
      if (wrong > 0) throw new Failure(`${wrong} of ${parts.length + 1} checks failed.`);
    });
}

async function checkDatabase(configuration: Configuration): Promise<string> {
  const session = await openDatabase(configuration);
  try {
    const source = await connectToMigrated(session.url, 1);
    await source.destroy();
    return `${configuration.databaseUrl === undefined ? `embedded in ${configuration.dataDir}` : 'DATABASE_URL'}, fully migrated`;
  } finally {
    await session.stop();
  }
}

/** A worker needs none, so that there is none is no fault. */
async function checkSecretKey(configuration: Configuration): Promise<string> {
  const key = await findSecretKey(configuration);
  if (key === undefined) return 'none yet; the server makes one in DATA_DIR at its start';
  const seal = new SecretSeal(key.text);
  const kept = await withDatabase(configuration, ({ asOwner }) =>
    asOwner.read(nobody, (tx) => tx.rows<{ person: string; secret: string }>('select person_id as person, secret from second_factor')),
  );
  const lost = kept.filter(({ person, secret }) => secret.startsWith('sealed:') && seal.open(person, secret) === undefined);
  if (lost.length > 0)
    throw new Failure(
      `${key.source} does not open the one-time codes of ${lost.length} of ${kept.length} people: put the earlier key back`,
    );
  return key.isExposed ? `${key.source}; other users of this machine can read it` : key.source;
}

async function checkMail({ smtpUrl }: Configuration): Promise<string> {
  if (smtpUrl === undefined) return 'none; messages are kept and shown to officers and administrators';
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: MAIL_PATIENCE_MS,
    greetingTimeout: MAIL_PATIENCE_MS,
    socketTimeout: MAIL_PATIENCE_MS,
  });
  try {
    await transport.verify();
    return 'answers';
  } finally {
    transport.close();
  }
}

async function checkScanner({ clamdUrl }: Configuration): Promise<string> {
  if (clamdUrl === undefined) return 'none; documents are marked as not scanned';
  const harmless = Readable.from([Buffer.from('harmless')]) as AsyncIterable<Buffer>;
  await scanWithClamd(clamdUrl, harmless, SCANNER_PATIENCE_MS);
  return 'answers';
}

/** Never the address: it may carry a password. */
function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EAUTH') return 'it refuses the user or the password';
  return code ?? message ?? String(error);
}
