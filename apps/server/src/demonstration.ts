import { demonstrationSignIns, seedDemonstration } from '#libs/demonstration';
import { systemClock } from '#libs/kernel';
import { nobody, type UnitOfWork } from '#libs/persistence';

/**
 * Fills an empty database with the demonstration.
 * @returns what to print about its accounts; nothing when the database holds something else
 */
export async function seedDemonstrationAndTell(unitOfWork: UnitOfWork, password: string): Promise<string[]> {
  await seedDemonstration({ unitOfWork, clock: systemClock, password });
  const accounts = demonstrationSignIns();
  const isThere = await unitOfWork.read(nobody, (tx) => tx.row('select 1 from app.account_for_sign_in($1)', [accounts[0]?.email ?? '']));
  if (!isThere) return [];
  const emails = [...new Set(accounts.map(({ email }) => email))];
  const lines = emails.map((email) => {
    const held = accounts.filter((account) => account.email === email).map(({ roles, compact }) => `${roles.join(', ')} (${compact})`);
    return `  ${email.padEnd(32)} ${held.join(', ')}`;
  });
  return ['', `Demonstration sign-ins, all with the password ${password}:`, ...lines];
}
