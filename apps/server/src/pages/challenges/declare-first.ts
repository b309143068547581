import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { paths } from '../paths.js';

/** Opens a case; an officer who has yet to declare goes to do that, and undefined comes back. */
export async function orDeclareFirst<Opened>(
  response: Response,
  reference: string,
  open: () => Promise<Opened>,
): Promise<Opened | undefined> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'conflict-declaration-needed') throw error;
    response.redirect(303, paths.challengeDeclare.to({ reference }));
    return undefined;
  }
}
