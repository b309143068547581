import { reasonsFrom, type Sentence } from '#libs/importing';

/** What can be wrong with a row of commitments. */
export const commitmentSentences = {
  isThere: {
    en: '{agreement} {label} has a commitment {ref} already',
    cy: 'mae ymrwymiad {ref} eisoes yn {agreement} {label}',
  },
  endsBeforeItBegins: {
    en: 'effectiveBefore is not after effectiveFrom',
    cy: 'nid yw effectiveBefore ar ôl effectiveFrom',
  },
  needsFirstDay: {
    en: '{agreement} {label} is new: give effectiveFrom in the file or --effective-from',
    cy: 'mae {agreement} {label} yn newydd: rhowch effectiveFrom yn y ffeil neu --effective-from',
  },
  overlaps: {
    en: '{agreement} {label}, in force from {from}, is in force in that time too',
    cy: 'mae {agreement} {label}, mewn grym o {from}, mewn grym yn yr amser hwnnw hefyd',
  },
  isCited: {
    en: '{ref} is cited by a challenge and keeps its wording, code and sector: put new wording into a new version',
    cy: 'mae her yn dyfynnu {ref}, felly erys ei eiriad, ei god a’i sector: rhowch eiriad newydd mewn fersiwn newydd',
  },
  isOfAnotherVersion: {
    en: 'belongs to {theirs}, and this is {ours}',
    cy: 'mae’n perthyn i {theirs}, a {ours} yw hwn',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** One of them, with its values. */
export const commitmentReason = reasonsFrom(commitmentSentences);
