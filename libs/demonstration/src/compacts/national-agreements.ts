import { csvRows } from '../reference-data/csv-rows.js';
import type { CodeSeed, CommitmentSeed } from './compact-seed.js';

type Column = 'code' | 'code_title' | 'ref' | 'applies_to' | 'title' | 'measurable_rule' | 'confidence';

/** The codes and commitments of the national Compact of 2010. Only what was seen in the document counts as verified. */
export function codesOf2010(): CodeSeed[] {
  const codes = new Map<string, { ref: string; title: string; commitments: CommitmentSeed[] }>();
  for (const row of csvRows<Column>('commitments-compact-2010.csv')) {
    const code = codes.get(row.code) ?? { ref: row.code, title: row.code_title, commitments: [] };
    codes.set(row.code, code);
    code.commitments.push({
      ref: row.ref,
      title: row.title,
      appliesTo: row.applies_to as CommitmentSeed['appliesTo'],
      ...(row.measurable_rule && { measurableRule: row.measurable_rule }),
      verified: row.confidence === 'seen',
    });
  }
  return [...codes.values()];
}

const seen = (ref: string, title: string): CommitmentSeed => ({ ref, title, appliesTo: 'public', verified: true });
const unseen = (ref: string, title: string): CommitmentSeed => ({ ref, title, appliesTo: 'public', verified: false });
const wholeCode = (ref: string): CommitmentSeed => ({
  ref,
  title: 'Keep to the Code as a whole (its items have not been entered)',
  appliesTo: 'both',
  verified: false,
});

/**
 * The Codes of the national Compact of 1998, published to 2005. Six clause numbers were seen; what else the reported cases turned
 * on is here without a number, and two Codes are here as a whole.
 */
export const codesOf1998: readonly CodeSeed[] = [
  {
    ref: 'FP',
    title: 'Funding and Procurement',
    commitments: [
      seen('FP-2.9', 'Give the sector an opportunity to contribute to the design of programmes'),
      seen('FP-4.8', 'Discuss risk up front and place it where it is managed best'),
      { ...unseen('FP-notice', 'Give three months’ notice of the end of funding'), measurableRule: 'notice_months>=3' },
      unseen('FP-full-cost', 'Accept full cost recovery'),
      { ...unseen('FP-multi-year', 'Fund for several years where it is good value'), measurableRule: 'agreement_years>=3' },
      unseen('FP-advance', 'Pay in advance where it is needed'),
    ],
  },
  {
    ref: 'CPA',
    title: 'Consultation and Policy Appraisal',
    commitments: [
      seen('CPA-3.1', 'Consult the sector on issues that are likely to affect it'),
      { ...seen('CPA-11.1', 'Allow 12 weeks for written consultations where possible'), measurableRule: 'consultation_days>=84' },
      seen('CPA-11.2', 'Say why when a consultation is shorter than 12 weeks'),
    ],
  },
  { ref: 'VOL', title: 'Volunteering', commitments: [wholeCode('VOL')] },
  { ref: 'BME', title: 'Black and Minority Ethnic Voluntary and Community Organisations', commitments: [wholeCode('BME')] },
  {
    ref: 'CG',
    title: 'Community Groups',
    commitments: [seen('CG-3.2', 'Help to create and keep the conditions in which community groups thrive')],
  },
];
