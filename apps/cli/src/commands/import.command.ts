import { Command } from 'commander';
import { commitmentsImporter } from '#libs/agreements';
import { importRows, type ImportOutcome, type Importer } from '#libs/importing';
import { londonDateOf, parseLocalDate, type LocalDate } from '#libs/kernel';
import { actingPersonOf } from '#libs/people';
import type { ActingPerson, Tx } from '#libs/persistence';
import { configurationOf, type CommandContext } from '../command-context.js';
import { withDatabase } from '../database/database-session.js';
import { compactIdOf } from '../database/find-compact.js';
import { Failure } from '../failure.js';
import { challengesImporter } from '../import/challenges.importer.js';
import { championsImporter } from '../import/champions.importer.js';
import { asFailure, readCsvFile } from '../import/csv-file.js';
import { officerOf } from '../import/importing-officer.js';
import { organisationsImporter } from '../import/organisations.importer.js';

interface Options {
  compact: string;
  dryRun?: boolean;
  skipExisting?: boolean;
  officer?: string;
  effectiveFrom?: string;
  effectiveBefore?: string;
}

/** Whose rights an import has, and what it does with a row. */
interface Prepared {
  readonly importer: Importer<unknown>;
  readonly acting?: ActingPerson;
}

type Prepare = (tx: Tx, compactId: string, options: Options, now: Date) => Promise<Prepared> | Prepared;

/** `import organisations|champions|commitments|challenges FILE`. */
export function importCommand(context: CommandContext): Command {
  const command = new Command('import').description(
    'Bring a csv file into a Compact. All rows or none: every bad row is reported with its line, and then nothing is imported. docs/how-to/import.md has the columns.',
  );
  const kind = (name: string, description: string, prepare: Prepare): Command =>
    addCommonOptions(command.command(name).description(description)).action((file: string, options: Options) =>
      runImport(context, file, options, prepare),
    );
  kind('organisations', 'Organisations with the day on which they signed.', (_tx, id, { skipExisting = false }, now) => ({
    importer: organisationsImporter(id, now, londonDateOf(now), skipExisting) as Importer<unknown>,
  })).option('--skip-existing', 'pass over organisations that are on the register already');
  kind('champions', 'Appointments of Compact Champions.', (_tx, id, _options, now) => ({
    importer: championsImporter(id, now) as Importer<unknown>,
  }));
  kind('commitments', 'Agreements with their codes and commitments.', (_tx, id, options) => ({
    importer: commitmentsImporter(id, {
      from: dayOption('--effective-from', options.effectiveFrom),
      before: dayOption('--effective-before', options.effectiveBefore),
    }) as Importer<unknown>,
  }))
    .option('--effective-from <day>', 'the first day of a new agreement, where the file does not say')
    .option('--effective-before <day>', 'the first day on which it is no longer in force');
  kind(
    'challenges',
    'Challenges of the past, each taken through the process with the dates of its time. Nobody gets a message.',
    async (tx, id, options, now) => {
      const officer = await officerOf(tx, id, options.compact, options.officer ?? '');
      const importer = challengesImporter({ id, slug: options.compact }, officer, londonDateOf(now)) as Importer<unknown>;
      return { importer: quietly(importer), acting: actingPersonOf(officer) };
    },
  ).requiredOption('--officer <address>', 'the officer who enters them');
  return command;
}

function addCommonOptions(command: Command): Command {
  return command
    .argument('<file>', 'a csv file with a heading')
    .requiredOption('--compact <slug>', 'the Compact, for instance wolverhampton')
    .option('--dry-run', 'check everything and keep nothing');
}

async function runImport(context: CommandContext, file: string, options: Options, prepare: Prepare): Promise<void> {
  const configuration = configurationOf(context);
  const csv = readCsvFile(file);
  const dryRun = options.dryRun ?? false;
  await withDatabase(configuration, async ({ unitOfWork, operator }) => {
    const { importer, acting = operator } = await unitOfWork.read(operator, async (tx) =>
      prepare(tx, await compactIdOf(tx, options.compact), options, context.clock.now()),
    );
    const progress = context.terminal.progress.bind(context.terminal);
    const outcome = await importRows(csv, importer, { unitOfWork, acting, dryRun, progress }).catch((error: unknown) => {
      throw asFailure(error);
    });
    report(context, importer.what, outcome, dryRun);
  });
}

function report({ terminal }: CommandContext, what: string, { written, skipped, problems }: ImportOutcome, dryRun: boolean): void {
  for (const { line, reason } of problems) terminal.complain(`line ${line}: ${reason.sentence.en}`);
  if (problems.length > 0) {
    const lines = new Set(problems.map((problem) => problem.line)).size;
    throw new Failure(`${lines} ${lines === 1 ? 'row' : 'rows'} cannot be used. Nothing was imported.`);
  }
  const passedOver = skipped > 0 ? ` ${skipped} passed over.` : '';
  terminal.say(
    dryRun
      ? `All is well: ${written} ${what} would be imported.${passedOver} Nothing was kept.`
      : `${written} ${what} imported.${passedOver}`,
  );
}

/** What happened years ago is news to nobody: the messages of the steps are kept and not sent. */
function quietly<Row>(importer: Importer<Row>): Importer<Row> {
  return {
    ...importer,
    async write(tx, row, line) {
      await tx.rows(`select set_config('app.messages', 'kept', true)`);
      return importer.write(tx, row, line);
    },
  };
}

function dayOption(name: string, text: string | undefined): LocalDate | undefined {
  if (text === undefined) return undefined;
  const day = parseLocalDate(text);
  if (!day) throw new Failure(`${name} needs a day like 2026-04-01.`);
  return day;
}
