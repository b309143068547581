import type { Reason } from '#libs/importing';

/** A reason that is said on the command line alone, which speaks English. */
export function englishReason(text: string): Reason {
  return { code: 'saidInEnglish', sentence: { en: text, cy: text } };
}
