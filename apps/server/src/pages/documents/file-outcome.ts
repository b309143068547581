import type { DocumentView, SentFile } from '#libs/casework';
import { DomainError, type FieldProblem } from '#libs/kernel';
import type { Language, Words } from '#libs/workflow';
import { translator } from '../language/texts.js';
import { documentsTexts } from './documents.texts.js';

/** What became of one of the files that came with a form. */
export type FileOutcome = { readonly kept: Pick<DocumentView, 'name'> } | { readonly name: string; readonly problem: string };

const wordsOf: Readonly<Record<string, 'fileEmpty' | 'fileExecutable' | 'audienceNeeded'>> = {
  emptyFile: 'fileEmpty',
  executable: 'fileExecutable',
  required: 'audienceNeeded',
  notAChoice: 'audienceNeeded',
};

/** Keeps the files one after the other. One that is refused does not keep the others out. */
export async function keepEach(
  files: readonly SentFile[],
  language: Language,
  keep: (file: SentFile, place: number) => Promise<Pick<DocumentView, 'name'>>,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const [place, file] of files.entries()) {
    try {
      outcomes.push({ kept: await keep(file, place) });
    } catch (error) {
      outcomes.push({ name: file.name, problem: problemInWords(error, file.name, language) });
    }
  }
  return outcomes;
}

/** @throws what is about the person or the case, and not about the file */
function problemInWords(error: unknown, name: string, language: Language): string {
  const t = translator(language, documentsTexts);
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'body-too-large') return t('fileTooLarge', { name });
  if (error.code === 'process-refused') return (error.details as { sentence: Words }).sentence[language];
  if (error.code !== 'field-errors') throw error;
  const [first] = error.details['errors'] as readonly FieldProblem[];
  return t(wordsOf[first?.code ?? ''] ?? 'fileFailed', { name });
}
