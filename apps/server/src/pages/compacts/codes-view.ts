import type { CommitmentRow } from '#libs/agreements';

/** The commitments of one Compact by their code, as far as a search lets them through. */
export interface CodesView {
  readonly agreement: string | undefined;
  readonly count: number;
  readonly codes: readonly { readonly ref: string; readonly title: string; readonly commitments: readonly CommitmentRow[] }[];
}

/** Every word of the search must occur, in either language, whatever its case and accents. */
export function codesView(commitments: readonly CommitmentRow[], search: string): CodesView {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = commitments.filter(({ ref, title, titleCy, code, codeTitle }) => {
    const text = plain([ref, title, titleCy ?? '', code, codeTitle].join(' '));
    return words.every((word) => text.includes(word));
  });
  const refs = [...new Set(found.map(({ code }) => code))];
  return {
    agreement: commitments[0]?.agreementVersion,
    count: found.length,
    codes: refs.map((ref) => {
      const own = found.filter(({ code }) => code === ref);
      return { ref, title: own[0]?.codeTitle ?? ref, commitments: own };
    }),
  };
}

/** Text without accents and capital letters, to be searched in. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
