import type { DocumentView, FileView } from '#libs/casework';
import { newId } from '#libs/kernel';
import { eventCatalogue, type Fields, type Language, type Stream } from '#libs/workflow';
import { choiceLabel } from '../challenges/case-view.js';
import { paths } from '../paths.js';
import { downloads } from './downloads.js';

/** The room that somebody adds documents from, and comes back to. */
export type Room = 'mediation' | 'panel' | undefined;

/** As many files are taken with one form. */
export const MOST_AT_ONCE = 10;

/** `340 KB`, `1.2 MB`: in thousands, as people's own machines count. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1).replace('.0', '')} MB`;
}

/** A document as a list shows it; without an address when it cannot be downloaded. */
export function documentLine(
  reference: string,
  { id, name, bytes, audience, scan, attachedAt, attachedBy }: DocumentView,
  language: Language,
) {
  return {
    ...{ name, scan, attachedAt, attachedBy },
    size: sizeInWords(bytes),
    audience: choiceLabel('attach-document', 'audience', audience, language) ?? audience,
    href: scan === 'clean' || scan === 'notScanned' ? downloads.document.to({ reference, document: id }) : undefined,
  };
}

/** The form that documents are added with; nothing where none can be added. */
export function uploadForm(reference: string, audiences: readonly Stream[], room: Room, language: Language, chosen?: string) {
  if (audiences.length === 0) return undefined;
  const { audience }: Fields = eventCatalogue['attach-document'].fields;
  const options = audience?.kind === 'choice' ? audience.options : [];
  return {
    action: paths.challengeDocuments.to({ reference }),
    hidden: { _key: newId(), ...(room && { _from: room }), ...(audiences.length === 1 && { audience: audiences[0] }) },
    audiences:
      audiences.length === 1
        ? []
        : options
            .filter(({ value }) => audiences.some((one) => one === value))
            .map(({ value, label }) => ({ value, text: label[language], checked: value === chosen })),
    done: room === undefined ? `${paths.challenge.to({ reference })}#documents` : `${roomAddress(reference, room)}#documents`,
  };
}

/** The documents of a case, or those of one room of it, with the form that adds to them. */
export function documentsSection(
  { challenge: { reference }, documents, documentAudiences }: Pick<FileView, 'challenge' | 'documents' | 'documentAudiences'>,
  language: Language,
  room?: Room,
) {
  const shown = room === undefined ? documents : documents.filter(({ audience }) => audience === room);
  const audiences = room === undefined ? documentAudiences : documentAudiences.filter((audience) => audience === room);
  return {
    lines: shown.map((document) => documentLine(reference, document, language)),
    hasScanner: !shown.some(({ scan }) => scan === 'notScanned'),
    form: uploadForm(reference, audiences, room, language),
  };
}

/** The page of a room. */
export function roomAddress(reference: string, room: Room): string {
  if (room === 'mediation') return paths.challengeMediation.to({ reference });
  return room === 'panel' ? paths.challengePanel.to({ reference }) : paths.challenge.to({ reference });
}
