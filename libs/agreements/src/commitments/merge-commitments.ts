import { newId } from '#libs/kernel';
import { RowRefused } from '#libs/importing';
import { CommitmentEntity, type Tx } from '#libs/persistence';
import { commitmentReason } from './commitment-reasons.js';
import { isCited } from './cited.js';
import { codeOf, type CommitmentLine } from './commitments.importer.js';

/** A commitment in a file for one version: the names of agreement and version may be left out. */
export type CommitmentInFile = Omit<CommitmentLine, 'agreement' | 'label' | 'from' | 'before'> & {
  readonly agreement: string | undefined;
  readonly label: string | undefined;
};

/** One thing that a file would do. `line` is that of the file; nothing for what it leaves out. */
export interface PlannedChange {
  readonly kind: 'added' | 'changed' | 'retired';
  readonly line: number | null;
  readonly ref: string;
  readonly title: string;
  /** What it says today, where that differs. */
  readonly before: string | null;
}

interface Stored {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly titleCy: string | null;
  readonly appliesTo: string;
  readonly measurableRule: string | null;
  readonly verified: boolean;
  readonly code: string;
  readonly codeTitle: string;
  readonly codeTitleCy: string | null;
}

const SELECT = `select m.id, m.ref, m.title, m.title_cy as "titleCy", m.applies_to as "appliesTo", m.measurable_rule as "measurableRule", m.verified,
    k.ref as code, k.title as "codeTitle", k.title_cy as "codeTitleCy"
  from commitment m join code k on k.compact_id = m.compact_id and k.id = m.code_id where m.compact_id = $1 and m.agreement_version_id = $2`;

/** Adds a row to a version, or makes the commitment of its number what the row says. Undefined when that is what it says already. */
export async function mergeCommitment(
  tx: Tx,
  compactId: string,
  versionId: string,
  row: CommitmentInFile,
  line: number,
): Promise<PlannedChange | undefined> {
  await requireSameVersion(tx, compactId, versionId, row);
  const stored = await tx.row<Stored>(`${SELECT} and m.ref = $3`, [compactId, versionId, row.ref]);
  const { ref, title, appliesTo, verified } = row;
  if (!stored) {
    const codeId = await codeOf(tx, compactId, versionId, row);
    const { titleCy = null, measurableRule = null } = row;
    await tx.insert(CommitmentEntity, [
      {
        compactId,
        id: newId(),
        agreementVersionId: versionId,
        codeId,
        ref,
        title,
        titleCy,
        appliesTo,
        measurableRule,
        verified,
        version: 1,
      },
    ]);
    return { kind: 'added', line, ref, title, before: null };
  }
  const after = withRow(stored, row);
  if (sayOf(after) === sayOf(stored)) return undefined;
  const reworded = after.title !== stored.title || after.appliesTo !== stored.appliesTo || after.code !== stored.code;
  if (reworded && (await isCited(tx, compactId, stored.id))) throw new RowRefused(commitmentReason('isCited', { ref }));
  const codeId = await codeOf(tx, compactId, versionId, row);
  await tx.change('update code set title = $3, title_cy = $4 where compact_id = $1 and id = $2', [
    compactId,
    codeId,
    after.codeTitle,
    after.codeTitleCy,
  ]);
  await tx.change(
    `update commitment set title = $3, title_cy = $4, applies_to = $5, measurable_rule = $6, verified = $7, code_id = $8, version = version + 1
      where compact_id = $1 and id = $2`,
    [compactId, stored.id, after.title, after.titleCy, after.appliesTo, after.measurableRule, after.verified, codeId],
  );
  return { kind: 'changed', line, ref, title, before: sayOf(stored) };
}

/** Retires what the file leaves out, apart from what a challenge cites. */
export async function retireMissing(tx: Tx, compactId: string, versionId: string, inFile: ReadonlySet<string>): Promise<PlannedChange[]> {
  const retired: PlannedChange[] = [];
  for (const { id, ref, title } of await tx.rows<Stored>(`${SELECT} order by m.ref`, [compactId, versionId])) {
    // What a challenge cites stays: the challenge is judged by it.
    if (inFile.has(ref) || (await isCited(tx, compactId, id))) continue;
    await tx.remove('delete from commitment where compact_id = $1 and id = $2', [compactId, id]);
    retired.push({ kind: 'retired', line: null, ref, title, before: null });
  }
  return retired;
}

async function requireSameVersion(tx: Tx, compactId: string, versionId: string, { agreement, label }: CommitmentInFile): Promise<void> {
  if (agreement === undefined && label === undefined) return;
  const version = await tx.row<{ name: string; label: string }>(
    'select agreement_name as name, label from agreement_version where compact_id = $1 and id = $2',
    [compactId, versionId],
  );
  if (version && (agreement ?? version.name) === version.name && (label ?? version.label) === version.label) return;
  const theirs = [agreement ?? version?.name, label].filter(Boolean).join(' ');
  const ours = [version?.name, version?.label].filter(Boolean).join(' ');
  throw new RowRefused(commitmentReason('isOfAnotherVersion', { theirs, ours }));
}

/** What the row leaves open stays as it is. */
function withRow(stored: Stored, row: CommitmentInFile): Stored {
  const isOtherCode = row.code !== stored.code;
  return {
    ...stored,
    title: row.title,
    titleCy: row.titleCy ?? stored.titleCy,
    appliesTo: row.appliesTo,
    measurableRule: row.measurableRule ?? stored.measurableRule,
    verified: row.verified,
    code: row.code,
    codeTitle: row.codeTitle ?? (isOtherCode ? row.code : stored.codeTitle),
    codeTitleCy: row.codeTitleCy ?? (isOtherCode ? null : stored.codeTitleCy),
  };
}

function sayOf({ title, titleCy, appliesTo, measurableRule, verified, code, codeTitle, codeTitleCy }: Stored): string {
  return [code, codeTitle, codeTitleCy, title, titleCy, appliesTo, measurableRule, verified ? 'verified' : null]
    .filter(Boolean)
    .join(' · ');
}
