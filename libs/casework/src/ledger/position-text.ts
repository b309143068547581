import type { Position } from '#libs/workflow';

/**
 * A position as one line of text, as the ledger stores it. The generated column challenge.position spells it the same way, and a
 * foreign key compares the two, so a difference cannot be committed.
 */
export function positionText(position: Position): string {
  const { stage, subState, clock, track, regionalSupport, externalProceedings, review, returnsTo, pausedFor } = position;
  return [`${stage}.${subState}`, clock, track, regionalSupport, externalProceedings, review, returnsTo ?? '-', pausedFor ?? '-'].join('|');
}

/** The position that a line of the ledger names. Throws when the line was not made by positionText. */
export function positionOfText(text: string): Position {
  const [state, clock, track, regionalSupport, externalProceedings, review, returnsTo, pausedFor, ...rest] = text.split('|');
  const [stage, subState] = (state ?? '').split('.');
  if (!stage || !subState || !pausedFor || rest.length > 0) throw new Error('not a position');
  return {
    stage,
    subState,
    clock,
    track,
    regionalSupport,
    externalProceedings,
    review,
    returnsTo: returnsTo === '-' ? null : returnsTo,
    pausedFor: pausedFor === '-' ? null : pausedFor,
  } as Position;
}
