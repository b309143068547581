import { Command } from 'commander';
import { nobody } from '#libs/persistence';
import { configurationOf, type CommandContext } from '../command-context.js';
import { withDatabase } from '../database/database-session.js';
import { Failure } from '../failure.js';

/** `erase-person`: takes a person's name, address, account and words out of the database, for good. */
export function erasePersonCommand(context: CommandContext): Command {
  return new Command('erase-person')
    .description(
      'Erase a person on the decision of the data controller: name, address, account, and the sealed details of what they wrote. The ledgers stay whole and the counts stay. It cannot be taken back.',
    )
    .requiredOption('--email <address>', "the person's address")
    .requiredOption('--confirm <address>', 'the same address once more')
    .action(async ({ email, confirm }: { email: string; confirm: string }) => {
      if (email !== confirm) throw new Failure('The two addresses differ. Nothing was erased.');
      await withDatabase(configurationOf(context), async ({ asOwner }) => {
        const erased = await asOwner.run(nobody, async (tx) => {
          const person = await tx.row<{ id: string }>('select id from person where email = lower($1)', [email]);
          if (!person) throw new Failure('There is nobody with that address. Nothing was erased.');
          return tx.row<{ details: number }>('select app.erase_person($1, $2) as details', [person.id, context.clock.now()]);
        });
        context.terminal.say(`The person was erased, with ${erased?.details ?? 0} sealed details. Backups made before still hold them.`);
      });
    });
}
