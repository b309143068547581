import type { Clock } from '#libs/kernel';
import { nobody, type Tx, type UnitOfWork } from '#libs/persistence';
import { scanWithClamd, ScannerFailed, type ScanVerdict } from './clamd.js';

/** Where the worker's lines go. */
interface ScanLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

interface WaitingDocument {
  readonly compactId: string;
  readonly challengeId: string;
  readonly id: string;
  readonly audience: string;
  readonly bytes: number;
}

/** What one round did. */
export interface ScanRound {
  readonly clean: number;
  readonly infected: number;
  /** Documents without a verdict: they wait for the next round. */
  readonly failed: number;
}

const TAKE = `select compact_id as "compactId", challenge_id as "challengeId", id, audience, bytes from document
  where scan = 'notScanned' and id <> all ($1::uuid[]) order by attached_at, id limit 1 for update skip locked`;
const PIECE = 'select content from document_piece where compact_id = $1 and challenge_id = $2 and document_id = $3 and number = $4';
const DONE = 'update document set scan = $4, scanned_at = $5 where compact_id = $1 and challenge_id = $2 and id = $3';
/** Audiences that the officer reads: of the others nobody outside learns that there is a document. */
const READ_BY_OFFICERS = ['shared', 'panel', 'officers'];

/**
 * Has every document scanned that was not yet. Several workers share the work: each holds the row of the document it works on.
 * A document that the scanner will not look at does not keep the others waiting; a scanner that is down ends the round.
 */
export async function scanDocuments(unitOfWork: UnitOfWork, clamdUrl: string, clock: Clock, log: ScanLog): Promise<ScanRound> {
  const round = { clean: 0, infected: 0, failed: 0 };
  const failed: string[] = [];
  for (;;) {
    const outcome = await unitOfWork.run(nobody, async (tx) => {
      const document = await tx.row<WaitingDocument>(TAKE, [failed]);
      return document && scanOne(tx, document, clamdUrl, clock, log);
    });
    if (outcome === undefined) return round;
    if ('failure' in outcome) {
      round.failed += 1;
      failed.push(outcome.id);
      log.warn({ document: outcome.id, err: outcome.failure }, 'A document could not be scanned; it waits');
      if (failed.length >= 3) return round;
    } else round[outcome.infected ? 'infected' : 'clean'] += 1;
  }
}

async function scanOne(
  tx: Tx,
  document: WaitingDocument,
  clamdUrl: string,
  clock: Clock,
  log: ScanLog,
): Promise<ScanVerdict | { readonly id: string; readonly failure: ScannerFailed }> {
  try {
    const verdict = await scanWithClamd(clamdUrl, contentOf(tx, document));
    const { compactId, challengeId, id } = document;
    await tx.change(DONE, [compactId, challengeId, id, verdict.infected ? 'infected' : 'clean', clock.now()]);
    if (verdict.infected) {
      log.warn({ document: id, kind: verdict.signature }, 'A virus was found in a document; it is locked away');
      await tellOfficer(tx, document, clock.now());
    }
    return verdict;
  } catch (failure) {
    if (!(failure instanceof ScannerFailed)) throw failure;
    return { id: document.id, failure };
  }
}

async function* contentOf(tx: Tx, { compactId, challengeId, id, bytes }: WaitingDocument): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let number = 0; sent < bytes; number += 1) {
    const piece = await tx.row<{ content: Buffer }>(PIECE, [compactId, challengeId, id, number]);
    if (!piece) throw new Error('A document ended before its end');
    sent += piece.content.length;
    yield piece.content;
  }
}

async function tellOfficer(tx: Tx, { compactId, challengeId, id, audience }: WaitingDocument, at: Date): Promise<void> {
  if (!READ_BY_OFFICERS.includes(audience)) return;
  const challenge = await tx.row<{ reference: string; stage: string }>(
    'select reference, stage from challenge where compact_id = $1 and id = $2',
    [compactId, challengeId],
  );
  await tx.rows(`select app.queue_message($1, $2, 'officer', '{}', 'document-infected', $3::jsonb, $4, $5)`, [
    compactId,
    challengeId,
    JSON.stringify(challenge ?? {}),
    `infected:${id}`,
    at,
  ]);
}
