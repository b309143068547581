import { Command } from 'commander';
import { verifyLedgers } from '#libs/casework';
import { nobody } from '#libs/persistence';
import { configurationOf, type CommandContext } from '../command-context.js';
import { withDatabase } from '../database/database-session.js';
import { Failure } from '../failure.js';

/** `verify`: replays every ledger against the machine and checks its hash chain. */
export function verifyCommand(context: CommandContext): Command {
  return new Command('verify')
    .description('Check the ledger of every challenge: hash chain, sealed details, and each move against the process. Changes nothing.')
    .action(() =>
      withDatabase(configurationOf(context), async ({ asOwner }) => {
        const { terminal } = context;
        const seen = await asOwner.read(nobody, (tx) => verifyLedgers(tx, (done) => terminal.progress('Challenges checked', done)));
        if (seen.fault) {
          const { reference, challengeId, stream, seq, what } = seen.fault;
          throw new Failure(`The ledger of ${reference ?? challengeId} cannot be right: ${stream} record ${seq}: ${what}.`);
        }
        terminal.say(`Checked ${seen.challenges} challenges with ${seen.records} records. Every ledger is whole.`);
        if (seen.erased > 0)
          terminal.say(`${seen.erased} records were erased on request: the chain vouches for them, their content is gone.`);
        if (seen.notReplayed > 0)
          terminal.say(`${seen.notReplayed} records are of an earlier version of the process: chained, but not replayed.`);
      }),
    );
}
