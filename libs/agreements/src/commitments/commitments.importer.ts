import { newId, type LocalDate } from '#libs/kernel';
import { RowRefused, type Importer, type RowReader } from '#libs/importing';
import { commitmentReason } from './commitment-reasons.js';
import { AgreementVersionEntity, CodeEntity, CommitmentEntity, type Tx } from '#libs/persistence';

/** A commitment as a row of a file tells it. */
export interface CommitmentLine {
  readonly agreement: string;
  readonly label: string;
  readonly from: LocalDate | undefined;
  readonly before: LocalDate | undefined;
  readonly code: string;
  readonly codeTitle: string | undefined;
  readonly codeTitleCy: string | undefined;
  readonly ref: string;
  readonly title: string;
  readonly titleCy: string | undefined;
  readonly appliesTo: 'public' | 'vcs' | 'both';
  readonly measurableRule: string | undefined;
  readonly verified: boolean;
}

/** The period of an agreement version that the file does not give itself. */
export interface AgreementPeriod {
  readonly from: LocalDate | undefined;
  readonly before: LocalDate | undefined;
}

/** Commitments with their codes. An agreement version or code that is not there yet is entered with its first commitment. */
export function commitmentsImporter(compactId: string, period: AgreementPeriod): Importer<CommitmentLine> {
  return {
    what: 'commitments',
    requiredColumns: ['agreement', 'version', 'code', 'ref', 'title', 'appliesTo'],
    identity: ({ agreement, label, ref }) => [agreement, label, ref].join('\n'),
    read(reader) {
      return {
        ...readCommitment(reader),
        agreement: reader.required('agreement', 200),
        label: reader.required('version', 100),
        ...readPeriod(reader, period),
      };
    },
    async write(tx, row) {
      const agreementVersionId = await versionOf(tx, compactId, row);
      const codeId = await codeOf(tx, compactId, agreementVersionId, row);
      const { ref, title, titleCy = null, appliesTo, measurableRule = null, verified } = row;
      if (
        await tx.row('select 1 from commitment where compact_id = $1 and agreement_version_id = $2 and ref = $3', [
          compactId,
          agreementVersionId,
          ref,
        ])
      ) {
        throw new RowRefused(commitmentReason('isThere', { agreement: row.agreement, label: row.label, ref }));
      }
      await tx.insert(CommitmentEntity, [
        { compactId, id: newId(), agreementVersionId, codeId, ref, title, titleCy, appliesTo, measurableRule, verified, version: 1 },
      ]);
      return 'written';
    },
  };
}

/** What a row says of the commitment itself, whichever version it goes into. */
export function readCommitment(reader: RowReader): Omit<CommitmentLine, 'agreement' | 'label' | 'from' | 'before'> {
  const commitment = {
    code: reader.required('code', 40),
    codeTitle: reader.optional('codeTitle', 300),
    codeTitleCy: reader.optional('codeTitleCy', 300),
    ref: reader.required('ref', 40),
    title: reader.required('title', 1000),
    titleCy: reader.optional('titleCy', 1000),
    appliesTo: reader.choice('appliesTo', ['public', 'vcs', 'both']) ?? ('both' as const),
    measurableRule: reader.optional('measurableRule', 200),
    verified: isYes(reader.optional('verified', 40, 'confidence')),
  };
  if (reader.optional('appliesTo', 100) === undefined) reader.empty('appliesTo');
  return commitment;
}

function readPeriod(reader: RowReader, period: AgreementPeriod): AgreementPeriod {
  const from = reader.date('effectiveFrom') ?? period.from;
  const before = reader.date('effectiveBefore') ?? period.before;
  if (from && before && before <= from) reader.wrong(commitmentReason('endsBeforeItBegins'));
  return { from, before };
}

function isYes(text: string | undefined): boolean {
  return ['yes', 'true', '1', 'seen', 'verified'].includes(text?.toLowerCase() ?? '');
}

async function versionOf(tx: Tx, compactId: string, { agreement, label, from, before }: CommitmentLine): Promise<string> {
  const known = await tx.row<{ id: string }>(
    'select id from agreement_version where compact_id = $1 and agreement_name = $2 and label = $3',
    [compactId, agreement, label],
  );
  if (known) return known.id;
  if (!from) throw new RowRefused(commitmentReason('needsFirstDay', { agreement, label }));
  const overlapping = await tx.row<{ label: string; from: LocalDate }>(
    `select label, effective_from as from from agreement_version where compact_id = $1 and agreement_name = $2
       and effective_from < coalesce($4::date, 'infinity') and coalesce(effective_before, 'infinity') > $3::date limit 1`,
    [compactId, agreement, from, before ?? null],
  );
  if (overlapping) throw new RowRefused(commitmentReason('overlaps', { agreement, label: overlapping.label, from: overlapping.from }));
  const id = newId();
  const version = { compactId, id, agreementName: agreement, label, effectiveFrom: from, effectiveBefore: before ?? null, version: 1 };
  await tx.insert(AgreementVersionEntity, [version]);
  return id;
}

/** The code of a row, entered when the version has none of that reference. */
export async function codeOf(
  tx: Tx,
  compactId: string,
  agreementVersionId: string,
  { code, codeTitle, codeTitleCy }: Pick<CommitmentLine, 'code' | 'codeTitle' | 'codeTitleCy'>,
): Promise<string> {
  const known = await tx.row<{ id: string }>('select id from code where compact_id = $1 and agreement_version_id = $2 and ref = $3', [
    compactId,
    agreementVersionId,
    code,
  ]);
  if (known) return known.id;
  const id = newId();
  await tx.insert(CodeEntity, [{ compactId, id, agreementVersionId, ref: code, title: codeTitle ?? code, titleCy: codeTitleCy ?? null }]);
  return id;
}
