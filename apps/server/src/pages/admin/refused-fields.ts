import { DomainError } from '#libs/kernel';
import type { Fields } from '#libs/workflow';
import type { FoundProblem, Wording } from '../forms/form-error.js';
import { adminTexts } from './admin.texts.js';
import { peopleTexts } from './people.texts.js';

/**
 * What a use case refused, by field. What changed meanwhile is told at the first field, in the form as it was sent: the page that is shown
 * again carries the newest version. @throws the error again when it is about no field
 */
export function refusedFields(error: unknown, fields: Fields): readonly FoundProblem[] {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'field-errors') return error.details['errors'] as readonly FoundProblem[];
  const [first = ''] = Object.keys(fields);
  if (error.code === 'version-stale') return [{ field: first, code: 'stale' }];
  if (error.code !== 'already-exists') throw error;
  const named = error.details['field'];
  return [{ field: typeof named === 'string' && named in fields ? named : first, code: 'alreadyThere' }];
}

/** Words for what only the administration can be told. */
export const adminWording: Wording = ({ field, code }, language) => {
  if (code === 'stale') return adminTexts.stale[language];
  if (code === 'alreadyThere') return adminTexts.alreadyThere[language];
  if (field === 'to' && code === 'outOfRange') return adminTexts.closureTooLong[language];
  if (field !== 'signedOn') return undefined;
  return code === 'notFound' ? adminTexts.noAgreement[language] : code === 'outOfRange' ? adminTexts.inFuture[language] : undefined;
};

/** Words for what is wrong with a person's details. */
export const personWording: Wording = ({ field, code }, language) => {
  if (code === 'stale') return adminTexts.stale[language];
  if (code === 'outOfRange') return adminTexts.inFuture[language];
  if (field !== 'email') return adminWording({ field, code }, language);
  if (code === 'alreadyThere') return peopleTexts.taken[language];
  return code === 'notAnAddress' ? peopleTexts.notAnAddress[language] : undefined;
};
