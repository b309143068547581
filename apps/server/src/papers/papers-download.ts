import type { DocumentView, PanelPapers } from '#libs/casework';
import type { Language } from '#libs/workflow';
import type { Download } from '../http/send-download.js';
import { choiceLabel, timeline } from '../pages/challenges/case-view.js';
import { caseTexts } from '../pages/challenges/case.texts.js';
import { caseWords } from '../pages/challenges/case-words.texts.js';
import { sizeInWords } from '../pages/documents/documents-view.js';
import { documentsTexts } from '../pages/documents/documents.texts.js';
import { fill, translator } from '../pages/language/texts.js';
import { dayInWords, type TemplateEngine } from '../pages/rendering/template-engine.js';
import { papersTexts } from './papers.texts.js';
import { zipOf, type ZipEntry } from './zip.js';

/** The papers of a panel as one file: an index to read or print, and the documents beside it. The same papers are the same file. */
export function papersDownload(engine: TemplateEngine, papers: PanelPapers, language: Language): Download {
  const t = translator<string>(language, papersTexts, documentsTexts, caseTexts, caseWords);
  const { challenge, documents } = papers;
  const { reference } = challenge;
  const given = documents
    .filter(isGiven)
    .map((document, place) => ({ document, path: `${t('documentsFolder')}/${numbered(place, document.name)}` }));
  const index = engine.render('papers/index', {
    ...{ t, language, challenge, mediation: papers.mediation },
    title: t('papersTitle', { reference }),
    day: (value: string | Date) => dayInWords(value, language),
    commitments: challenge.commitments.map((commitment) => ({
      ...commitment,
      answer: choiceLabel('respond', 'answers[0].position', commitment.position, language),
      found: choiceLabel('decide', 'findings[0].finding', commitment.finding, language),
    })),
    items: timeline(papers.history, language).reverse(),
    documents: documents.map((document) => ({
      ...document,
      size: sizeInWords(document.bytes),
      href: given
        .find((one) => one.document === document)
        ?.path.split('/')
        .map(encodeURIComponent)
        .join('/'),
    })),
  });
  const changedAt = new Date(papers.history.at(-1)?.at ?? challenge.receivedAt);
  const entries: ZipEntry[] = [
    { name: t('indexFile'), changedAt, content: [Buffer.from(index)] },
    ...given.map(({ document, path }) => ({ name: path, changedAt: new Date(document.attachedAt), content: papers.content(document) })),
  ];
  return { name: fill(papersTexts.papersFile[language], { reference }), mediaType: 'application/zip', content: zipOf(entries) };
}

/** What waits for the scanner, or was locked away by it, is named in the index and left out. */
function isGiven({ scan }: DocumentView): boolean {
  return scan === 'clean' || scan === 'notScanned';
}

/** In the order of the index, and never two of the same name. */
function numbered(place: number, name: string): string {
  return `${String(place + 1).padStart(2, '0')} ${name}`;
}
