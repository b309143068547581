import { Command, Option } from 'commander';
import { divisionOfNation, foundCompact, operatorOf, type Nation } from '#libs/demonstration';
import { DomainError, newId } from '#libs/kernel';
import { hashPassword } from '#libs/people';
import { PersonEntity, type ActingPerson, type Tx } from '#libs/persistence';
import { configurationOf, type CommandContext } from '../command-context.js';
import { withDatabase } from '../database/database-session.js';
import { compactIdOf } from '../database/find-compact.js';
import { Failure } from '../failure.js';
import { newPassword, PASSWORD_VARIABLE } from './password.js';

interface Options {
  email: string;
  name: string;
  compact: string;
  compactName?: string;
  areaCode?: string;
  nation: Nation;
  passwordFile?: string;
}

/** `create-admin`: the first way into an installation without demonstration data. */
export function createAdminCommand(context: CommandContext): Command {
  return new Command('create-admin')
    .description(
      `Create an administrator of a Compact, or make somebody one. The password is asked for, read from --password-file, or taken from ${PASSWORD_VARIABLE}. With --compact-name and --area-code it founds the Compact as well.`,
    )
    .requiredOption('--email <address>', 'the address to sign in with')
    .requiredOption('--name <name>', 'the name that others see')
    .requiredOption('--compact <slug>', 'the Compact, for instance wolverhampton')
    .option('--compact-name <name>', 'found the Compact under this name')
    .option('--area-code <code>', 'two to six capital letters that references begin with, for instance WLV')
    .addOption(new Option('--nation <nation>', 'of a new Compact').choices(Object.keys(divisionOfNation)).default('England'))
    .option('--password-file <file>', 'a file whose first line is the password; - for what is piped in')
    .action(async (options: Options) => {
      const configuration = configurationOf(context);
      checkNames(options);
      const passwordHash = await hashPassword(await newPassword(context, options.passwordFile));
      await withDatabase(configuration, async ({ unitOfWork, operator }) => {
        const newCompactId = newId();
        const acting = withCompact(operator, newCompactId);
        const done = await unitOfWork.run(acting, async (tx) => {
          const founded = await foundWhenNew(tx, newCompactId, options, context.clock.now());
          const compactId = founded ? newCompactId : await compactIdOf(tx, options.compact);
          return { founded, added: await addAdministrator(tx, compactId, options, passwordHash, context.clock.now()) };
        });
        if (done.founded) context.terminal.say(`Founded the Compact ${options.compact}.`);
        context.terminal.say(
          done.added
            ? `${options.email} can sign in and is administrator of ${options.compact}.`
            : `${options.email} had an account already and is administrator of ${options.compact}. The password was not changed.`,
        );
      });
    });
}

function checkNames({ email, name, compact, compactName, areaCode }: Options): void {
  if (!/^[^@\s]+@[^@\s]+$/.test(email) || email.length > 254) throw new Failure('--email needs an address like alex@council.example.');
  if (name.trim() === '' || name.length > 200) throw new Failure('--name needs 1 to 200 characters.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(compact))
    throw new Failure('--compact needs small letters, digits and hyphens, like merthyr-tydfil.');
  if ((compactName === undefined) !== (areaCode === undefined))
    throw new Failure('To found a Compact give both --compact-name and --area-code.');
  if (areaCode !== undefined && !/^[A-Z]{2,6}$/.test(areaCode))
    throw new Failure('--area-code needs two to six capital letters, like WLV.');
}

function withCompact(operator: ActingPerson, compactId: string): ActingPerson {
  return operatorOf([...operator.memberOf, compactId]);
}

async function foundWhenNew(tx: Tx, compactId: string, { compact, compactName, areaCode, nation }: Options, now: Date): Promise<boolean> {
  if (compactName === undefined || areaCode === undefined) return false;
  try {
    await foundCompact(tx, compactId, { slug: compact, name: compactName, areaCode, nation }, now);
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    if (constraint === 'compact_slug_unique')
      throw new Failure(`There is a Compact ${compact} already. Leave --compact-name and --area-code out.`);
    if (constraint === 'compact_area_code_unique') throw new Failure(`Another Compact has the area code ${areaCode}.`);
    throw error;
  }
  return true;
}

/** Answers false when the person was there before: then only the role is added. */
async function addAdministrator(tx: Tx, compactId: string, { email, name }: Options, passwordHash: string, now: Date): Promise<boolean> {
  const address = email.toLowerCase();
  const known = await tx.row<{ id: string }>('select id from app.person_with_address($1)', [address]);
  const personId = known?.id ?? newId();
  if (!known) await addPerson(tx, { id: personId, name: name.trim(), email: address, language: 'en', erasedAt: null, createdAt: now });
  await tx.rows(`insert into role_assignment (compact_id, person_id, role) values ($1, $2, 'administrator') on conflict do nothing`, [
    compactId,
    personId,
  ]);
  if (!known) await tx.rows('select app.set_password($1, $2)', [personId, passwordHash]);
  return !known;
}

async function addPerson(tx: Tx, person: PersonEntity): Promise<void> {
  try {
    await tx.insert(PersonEntity, [person]);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'already-exists')
      throw new Failure('Somebody without any role has that address. Use another one.');
    throw error;
  }
}
