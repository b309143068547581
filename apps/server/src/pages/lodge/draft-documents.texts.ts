import { texts } from '../language/texts.js';

/** Files of a draft. */
export const documentsOfDraftTexts = texts({
  limits: {
    en: 'Up to 20 MB each, 10 files and 50 MB together. Documents, pictures and recordings; no programs.',
    cy: 'Hyd at 20 MB yr un, 10 ffeil a 50 MB gyda’i gilydd. Dogfennau, lluniau a recordiadau; dim rhaglenni.',
  },
  draftFull: {
    en: '{name} no longer fits: a draft takes 10 files, 50 MB together. You can add more once the challenge is lodged',
    cy: 'Nid oes lle i {name} mwyach: mae drafft yn cymryd 10 ffeil, 50 MB gyda’i gilydd. Gallwch ychwanegu rhagor unwaith y bydd yr her wedi’i chyflwyno',
  },
  removed: { en: 'The file was removed.', cy: 'Dilëwyd y ffeil.' },
});
