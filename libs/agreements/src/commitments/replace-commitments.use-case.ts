import { Injectable } from '@nestjs/common';
import { canonicalJson, sha256Hex } from '#libs/kernel';
import { importRows, readCsv, type Importer, type RowProblem } from '#libs/importing';
import { actingPersonOf, requireRole, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { agreementVersionRow } from '../agreement-versions/agreement-version-row.js';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { readCommitment } from './commitments.importer.js';
import { mergeCommitment, retireMissing, type CommitmentInFile, type PlannedChange } from './merge-commitments.js';

/** A file with the commitments of one version of an agreement. */
export interface CommitmentsFile {
  readonly slug: string;
  readonly agreementVersionId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a file would do, or did. `plan` stands for exactly these changes by exactly this file. */
export interface CommitmentsPlan {
  readonly changes: readonly PlannedChange[];
  /** Commitments that the file has as they are. */
  readonly same: number;
  readonly problems: readonly RowProblem[];
  readonly fileHash: string;
  readonly plan: string;
}

/**
 * Makes the commitments of a version what a file says: what is new is added, what differs is changed, what the file leaves out is
 * retired. All or nothing. Nobody rewords or retires a commitment that a challenge cites.
 */
@Injectable()
export class ReplaceCommitmentsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the file would do; writes nothing. @throws UnusableFile; DomainError not-found, not-allowed */
  async preview(person: SignedInPerson, file: CommitmentsFile): Promise<CommitmentsPlan> {
    return (await this.work(person, file, undefined)).plan;
  }

  /** Does what was previewed. Undefined when by now it would do something else: then nothing is written. */
  async execute(person: SignedInPerson, file: CommitmentsFile, previewed: string): Promise<CommitmentsPlan | undefined> {
    const { plan, isDone } = await this.work(person, file, previewed);
    return isDone ? plan : undefined;
  }

  private async work(person: SignedInPerson, file: CommitmentsFile, previewed: string | undefined) {
    const csv = readCsv(file.bytes, file.name);
    const changes: PlannedChange[] = [];
    const seen = new Set<string>();
    const acting = actingPersonOf(person);
    const { compactId, versionId } = await this.unitOfWork.read(acting, (tx) => this.targetOf(tx, person, file));
    let isLocked = false;
    const lockOnce = async (tx: Tx) => {
      if (!isLocked) await lockCompact(tx, compactId);
      isLocked = true;
    };
    const fileHash = sha256Hex(file.bytes);
    let plan = '';
    const importer: Importer<CommitmentInFile> = {
      what: 'commitments',
      requiredColumns: ['code', 'ref', 'title', 'appliesTo'],
      identity: ({ ref }) => ref,
      read(reader) {
        const row = readCommitment(reader);
        // Of a row that cannot be used too: what the file names is not left out of it.
        seen.add(row.ref);
        return { ...row, agreement: reader.optional('agreement', 200), label: reader.optional('version', 100) };
      },
      async write(tx, row, line) {
        await lockOnce(tx);
        const change = await mergeCommitment(tx, compactId, versionId, row, line);
        if (change) changes.push(change);
        return change ? 'written' : 'skipped';
      },
      async finish(tx) {
        await lockOnce(tx);
        changes.push(...(await retireMissing(tx, compactId, versionId, seen)));
        plan = sha256Hex(canonicalJson({ fileHash, changes }));
        if (previewed !== undefined && previewed !== plan) throw new PlanChanged();
      },
    };
    try {
      const outcome = await importRows(csv, importer, { unitOfWork: this.unitOfWork, acting, dryRun: previewed === undefined });
      const done: CommitmentsPlan = { changes, same: outcome.skipped, problems: outcome.problems, fileHash, plan };
      return { plan: done, isDone: previewed !== undefined && outcome.problems.length === 0 };
    } catch (error) {
      if (!(error instanceof PlanChanged)) throw error;
      return { plan: { changes: [], same: 0, problems: [], fileHash, plan }, isDone: false };
    }
  }

  private async targetOf(tx: Tx, person: SignedInPerson, { slug, agreementVersionId }: CommitmentsFile) {
    const { id: compactId } = await compactRow(tx, slug);
    requireRole(person, compactId, 'officer', 'administrator');
    const { id: versionId } = await agreementVersionRow(tx, compactId, agreementVersionId);
    return { compactId, versionId };
  }
}

/** Ends the transaction: what would happen is no longer what was previewed. */
class PlanChanged extends Error {}
