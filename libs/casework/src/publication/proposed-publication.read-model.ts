import type { Tx } from '#libs/persistence';
import type { Language, Payload } from '#libs/workflow';
import type { OpenedCase } from '../case-file/opened-case.js';
import { decisionOf } from '../read-decision/decision.read-model.js';
import { namesNear } from './publication.read-model.js';
import { withoutNames } from './without-names.js';

/** The decision in words that name no party, to begin with. */
export async function proposedPublication(tx: Tx, opened: OpenedCase): Promise<Payload> {
  const decision = await decisionOf(tx, opened, 'en');
  const language = decision.language === 'cy' ? 'cy' : 'en';
  const known = await namesNear(tx, opened.challenge);
  const plain = (text: string) => withoutNames(text, known, language);
  return {
    title: plain(decision.title),
    summary: [outcomeWords[language][decision.outcome] ?? '', ...decision.recommendations.map(({ text }) => plain(text))].join('\n'),
    findings: decision.findings.map(({ id, findingReasons }) => ({ commitment: id, text: plain(findingReasons ?? '') })),
  };
}

const outcomeWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    panelUpheld: 'The panel upheld the challenge.',
    panelPartlyUpheld: 'The panel upheld the challenge in part.',
    panelNotUpheld: 'The panel did not uphold the challenge.',
  },
  cy: {
    panelUpheld: 'Cadarnhaodd y panel yr her.',
    panelPartlyUpheld: 'Cadarnhaodd y panel yr her yn rhannol.',
    panelNotUpheld: 'Ni chadarnhaodd y panel yr her.',
  },
};
