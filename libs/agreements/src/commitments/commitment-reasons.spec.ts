import { expect, it } from '@jest/globals';
import { commitmentReason, commitmentSentences } from './commitment-reasons.js';

it('what is wrong with a row of commitments is said in both languages, with its values', () => {
  const values = { agreement: 'Compact', label: '2026', ref: '4.4', from: '2026-04-01', theirs: 'Other', ours: 'Compact 2026' };
  for (const code of Object.keys(commitmentSentences) as (keyof typeof commitmentSentences)[]) {
    const { en, cy } = commitmentReason(code, values).sentence;
    expect({ code, isWhole: !/[{}]/.test(en + cy), differs: en !== cy }).toEqual({ code, isWhole: true, differs: true });
  }
});
