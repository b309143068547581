import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fieldError, londonDateOf, newId, type Clock } from '#libs/kernel';
import { actingPersonOf, requireRole, type SignedInPerson } from '#libs/people';
import {
  CodeEntity,
  CommitmentEntity,
  idempotently,
  UnitOfWork,
  type IdempotentRequest,
  type StoredAnswer,
  type Tx,
} from '#libs/persistence';
import { agreementInForce } from '../agreement-versions/agreement-version-row.js';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { commitmentRow, type AppliesTo, type CommitmentRow } from './commitment-row.js';

export interface AddCommitmentCommand {
  readonly slug: string;
  /** Reference of its code, which is made when the version has none of that reference. */
  readonly code: string;
  readonly codeTitle?: string | undefined;
  readonly ref: string;
  readonly title: string;
  readonly titleCy?: string | null | undefined;
  readonly appliesTo: AppliesTo;
  readonly measurableRule?: string | null | undefined;
  readonly verified?: boolean | undefined;
  /** The newest version in force today unless given. */
  readonly agreementVersionId?: string | undefined;
}

/** Adds a commitment to an agreement. By an officer or an administrator. */
@Injectable()
export class AddCommitmentUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: AddCommitmentCommand, request: IdempotentRequest): Promise<StoredAnswer<CommitmentRow>> {
    const today = londonDateOf(this.clock.now());
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const { id: compactId } = await compactRow(tx, command.slug);
        requireRole(person, compactId, 'officer', 'administrator');
        const body = await add(tx, compactId, command, today);
        return { status: 201, headers: { Location: `/api/v1/compacts/${command.slug}/commitments/${body.id}`, ETag: '"1"' }, body };
      }),
    );
  }
}

async function add(tx: Tx, compactId: string, command: AddCommitmentCommand, today: string): Promise<CommitmentRow> {
  await lockCompact(tx, compactId);
  const agreementVersionId = await versionOf(tx, compactId, command.agreementVersionId, today);
  const id = newId();
  await tx.insert(CommitmentEntity, [
    {
      compactId,
      id,
      agreementVersionId,
      codeId: await codeOf(tx, compactId, agreementVersionId, command),
      ref: command.ref.trim(),
      title: command.title.trim(),
      titleCy: command.titleCy ?? null,
      appliesTo: command.appliesTo,
      measurableRule: command.measurableRule ?? null,
      verified: command.verified ?? false,
      version: 1,
    },
  ]);
  return commitmentRow(tx, compactId, id);
}

async function versionOf(tx: Tx, compactId: string, wanted: string | undefined, today: string): Promise<string> {
  if (wanted === undefined) {
    const newest = await agreementInForce(tx, compactId, today);
    if (!newest) throw fieldError('agreementVersionId', 'required', 'No agreement is in force today: say which version.');
    return newest.id;
  }
  const there = await tx.row('select 1 from agreement_version where compact_id = $1 and id = $2', [compactId, wanted]);
  if (!there) throw fieldError('agreementVersionId', 'notFound', 'There is no such version in this Compact.');
  return wanted;
}

async function codeOf(tx: Tx, compactId: string, agreementVersionId: string, command: AddCommitmentCommand): Promise<string> {
  const ref = command.code.trim();
  const known = await tx.row<{ id: string }>('select id from code where compact_id = $1 and agreement_version_id = $2 and ref = $3', [
    compactId,
    agreementVersionId,
    ref,
  ]);
  if (known) return known.id;
  const id = newId();
  await tx.insert(CodeEntity, [{ compactId, id, agreementVersionId, ref, title: command.codeTitle?.trim() ?? ref, titleCy: null }]);
  return id;
}
