import type { Response } from 'express';
import type { FileView } from '#libs/casework';
import { languageOf } from '../language/page-language.js';
import type { Path } from '../path.js';
import { paths } from '../paths.js';
import { caseTexts } from './case.texts.js';

/** The pages of a case that this person can open, for the row of links on top of each of them. */
export function caseTabs(response: Response, reference: string, { rooms, history }: Pick<FileView, 'rooms' | 'history'>, here: Path) {
  const language = languageOf(response.req);
  const tabs = [
    { at: paths.challenge, words: caseTexts.theChallenge },
    // Who is not in the room is not told that there is one.
    { at: paths.challengeMediation, words: caseTexts.toMediation, isShown: rooms.includes('mediation') },
    { at: paths.challengePanel, words: caseTexts.toPanel, isShown: history.some(({ to }) => to?.stage === 'scrutiny') },
    { at: paths.challengeDocuments, words: caseTexts.toDocuments },
    { at: paths.challengeHistory, words: caseTexts.toHistory },
  ];
  return tabs
    .filter(({ isShown = true, at }) => isShown || at === here)
    .map(({ at, words }) => ({ text: words[language], href: at.to({ reference }), active: at === here }));
}
