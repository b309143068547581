import type { Tx } from '#libs/persistence';
import type { Language, Payload } from '#libs/workflow';
import type { OpenedCase } from '../case-file/opened-case.js';
import { decisionOf } from '../read-decision/decision.read-model.js';
import { namesIn, type FoundName, type KnownName } from './names-in-text.js';
import { withoutNames } from './without-names.js';

interface CaseIds {
  readonly compactId: string;
  readonly id: string;
}

/** Names by which a case could be recognised; none for anybody but its officer. */
export async function namesNear(tx: Tx, { compactId, id }: CaseIds): Promise<readonly KnownName[]> {
  return tx.rows<KnownName>('select name, kind, side from app.names_near($1, $2)', [compactId, id]);
}

/** What in the payload of `publish-decision`, filled in or not, could give somebody away. */
export async function namesInPublication(tx: Tx, ids: CaseIds, payload: Payload): Promise<FoundName[]> {
  return namesIn(textsOf(payload), await namesNear(tx, ids));
}

/** Number under which the decision is published, or null. */
export async function publishedNumber(tx: Tx, { compactId, id }: CaseIds): Promise<number | null> {
  const row = await tx.row<{ number: number | null }>('select app.published_number($1, $2) as number', [compactId, id]);
  return row?.number ?? null;
}

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

function textsOf(payload: Payload): string[] {
  const findings = (payload['findings'] as readonly Payload[] | undefined) ?? [];
  return [payload['title'], payload['summary'], ...findings.map(({ text }) => text)].filter((text): text is string => typeof text === 'string');
}
