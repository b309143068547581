import { fieldError, newId } from '#libs/kernel';
import { SignatureEntity, type Tx } from '#libs/persistence';

/**
 * Records that an organisation signed the agreement in force on that day.
 * @throws DomainError field-errors for a day in the future, or on which no agreement was in force; already-exists
 */
export async function sign(tx: Tx, compactId: string, organisationId: string, signedOn: string, today: string): Promise<void> {
  if (signedOn > today) throw fieldError('signedOn', 'outOfRange', 'The day of signing cannot be in the future.');
  const agreement = await tx.row<{ id: string }>(
    `select id from agreement_version where compact_id = $1 and effective_from <= $2 and (effective_before is null or effective_before > $2)
      order by effective_from desc limit 1`,
    [compactId, signedOn],
  );
  if (!agreement) throw fieldError('signedOn', 'notFound', 'No agreement was in force on that day.');
  await tx.insert(SignatureEntity, [{ compactId, id: newId(), organisationId, agreementVersionId: agreement.id, signedOn, leftOn: null }]);
}

/**
 * Ends every signature of an organisation that still holds.
 * @throws DomainError field-errors when one of them is from a later day
 */
export async function leave(tx: Tx, compactId: string, organisationId: string, leftOn: string, today: string): Promise<void> {
  if (leftOn > today) throw fieldError('leftOn', 'outOfRange', 'The day of leaving cannot be in the future.');
  const later = await tx.row(
    'select 1 from signature where compact_id = $1 and organisation_id = $2 and left_on is null and signed_on > $3',
    [compactId, organisationId, leftOn],
  );
  if (later) throw fieldError('leftOn', 'beforeStart', 'The organisation signed after that day.');
  await tx.change('update signature set left_on = $3 where compact_id = $1 and organisation_id = $2 and left_on is null', [
    compactId,
    organisationId,
    leftOn,
  ]);
}
