import { Command } from 'commander';
import { nobody } from '#libs/persistence';
import { configurationOf, type CommandContext } from '../command-context.js';
import { withDatabase } from '../database/database-session.js';
import { Failure } from '../failure.js';

/** `erase-person`: takes a person's name, address, account and words out of the database, for good. */
export function erasePersonCommand(context: CommandContext): Command {
  return new Command('erase-person')
    .description(
      'Erase a person on the decision of the data controller: name, address, account, drafts, the sealed details of what they wrote, and their name and address wherever others wrote them on a case. What documents hold inside is not looked into. The ledgers stay whole and the counts stay. It cannot be taken back.',
    )
    .option('--email <address>', "the person's address")
    .option('--person <id>', 'the id of a person without an address')
    .requiredOption('--confirm <address or id>', 'the same once more')
    .action(async ({ email, person: id, confirm }: { email?: string; person?: string; confirm: string }) => {
      if ((email === undefined) === (id === undefined)) throw new Failure('Name the person by --email or by --person. Nothing was erased.');
      if ((email ?? id) !== confirm) throw new Failure('The two differ. Nothing was erased.');
      await withDatabase(configurationOf(context), async ({ asOwner }) => {
        const erased = await asOwner.run(nobody, async (tx) => {
          const person = await tx.row<{ id: string }>('select id from person where email = lower($1) or id::text = $2', [
            email ?? null,
            id ?? null,
          ]);
          if (!person) throw new Failure('There is no such person. Nothing was erased.');
          return tx.row<{ details: number }>('select app.erase_person($1, $2) as details', [person.id, context.clock.now()]);
        });
        context.terminal.say(`The person was erased, with ${erased?.details ?? 0} sealed details. Backups made before still hold them.`);
      });
    });
}
