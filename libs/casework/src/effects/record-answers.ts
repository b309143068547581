import type { EffectScene } from './effect-scene.js';

interface Answer {
  readonly commitment: string;
  readonly position: string;
  readonly reason?: string;
}

interface Finding {
  readonly commitment: string;
  readonly finding: string;
  readonly reasons: string;
}

/** Keeps the respondent's answer to each cited commitment. */
export async function recordAnswers({ tx, situation: { challenge }, payload }: EffectScene): Promise<void> {
  for (const { commitment, position, reason } of payload['answers'] as readonly Answer[])
    await tx.change(
      `update alleged_breach set respondent_position = $4, respondent_reason = $5 where compact_id = $1 and challenge_id = $2 and commitment_id = $3`,
      [challenge.compactId, challenge.id, commitment, position, reason ?? null],
    );
}

/** Keeps the panel's finding on each cited commitment and derives the outcome from all of them. */
export async function recordFindings({ tx, situation: { challenge }, payload, changes }: EffectScene): Promise<void> {
  const findings = payload['findings'] as readonly Finding[];
  for (const { commitment, finding, reasons } of findings)
    await tx.change(
      `update alleged_breach set finding = $4, finding_reasons = $5 where compact_id = $1 and challenge_id = $2 and commitment_id = $3`,
      [challenge.compactId, challenge.id, commitment, finding, reasons],
    );
  changes.outcome = outcomeOfFindings(findings.map(({ finding }) => finding));
}

/** Upheld when every commitment was found broken, not upheld when none was, partly upheld between. */
export function outcomeOfFindings(findings: readonly string[]): string {
  if (findings.every((finding) => finding === 'upheld')) return 'panelUpheld';
  return findings.some((finding) => finding === 'upheld' || finding === 'partlyUpheld') ? 'panelPartlyUpheld' : 'panelNotUpheld';
}
