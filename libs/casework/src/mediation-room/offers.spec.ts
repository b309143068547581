import { describe, expect, it } from '@jest/globals';
import type { CaseRole, EventType } from '#libs/workflow';
import { agreedOffer, offerOnTheTable, offersIn } from './offers.js';
import type { RoomRow } from './room-row.js';

const rows = (...given: readonly (readonly [EventType, CaseRole, Record<string, unknown>, number?])[]): RoomRow[] =>
  given.map(([type, role, sent, round = 1], index) => {
    const { terms: _terms, note: _note, text: _text, ...lasting } = sent;
    return { seq: index + 1, type, role, at: new Date(Date.UTC(2026, 10, 22, 10, index)), round, lasting, payload: sent };
  });
const offer = (role: CaseRole, terms: string, answers?: number, round = 1) =>
  ['make-offer', role, { terms, ...(answers !== undefined && { answers }) }, round] as const;
const answer = (role: CaseRole, number: number, given: string, note?: string) =>
  ['answer-offer', role, { offer: number, answer: given, ...(note && { note }) }] as const;
const statuses = (given: readonly RoomRow[], round: number | null = 1) => offersIn(given, round).map(({ status }) => status);

describe('the offers of a mediation', () => {
  it('are numbered in their order, with who made them and what became of them', () => {
    const all = rows(offer('challenger', 'Two months'), answer('respondent', 1, 'declined', 'Too much'), offer('respondent', 'One month'));
    expect(offersIn(all, 1)).toEqual([
      expect.objectContaining({ number: 1, side: 'challenger', terms: 'Two months', status: 'declined', note: 'Too much' }),
      expect.objectContaining({ number: 2, side: 'respondent', terms: 'One month', status: 'open', answeredAt: null }),
    ]);
    expect(offerOnTheTable(all, 1)).toEqual({ number: 2, side: 'respondent' });
  });

  it('are countered by one of the other side and replaced by one of the same, so that one lies on the table', () => {
    const all = rows(offer('representative', 'First'), offer('challenger', 'Second'), offer('respondent', 'Third', 2));
    expect(statuses(all)).toEqual(['replaced', 'countered', 'open']);
    expect(offersIn(all, 1)[2]?.answers).toBe(2);
  });

  it('leave an empty table when one is accepted', () => {
    const all = rows(offer('respondent', 'One month'), answer('challenger', 1, 'accepted'));
    expect(statuses(all)).toEqual(['accepted']);
    expect(offerOnTheTable(all, 1)).toBeNull();
  });

  it('are withdrawn when their mediation ends, and not brought back by the next', () => {
    const all = rows(offer('respondent', 'One month'), offer('challenger', 'A year', undefined, 2));
    expect(statuses(all, null)).toEqual(['withdrawn', 'withdrawn']);
    expect(statuses(all, 2)).toEqual(['withdrawn', 'open']);
  });

  it('are agreed on only while the mediation in which they were accepted goes on, and nothing was offered since', () => {
    const accepted = rows(offer('respondent', 'One month'), answer('challenger', 1, 'accepted'));
    expect(agreedOffer(offersIn(accepted, 1))?.number).toBe(1);
    expect(agreedOffer(offersIn(accepted, null))).toBeUndefined();
    expect(agreedOffer(offersIn(accepted, 2))).toBeUndefined();
    const again = rows(offer('respondent', 'One month'), answer('challenger', 1, 'accepted'), offer('challenger', 'Two after all'));
    expect(agreedOffer(offersIn(again, 1))).toBeUndefined();
  });

  it('stay numbered and answered when their words are erased', () => {
    const erased = rows(offer('respondent', 'One month'), answer('challenger', 1, 'accepted', 'Thanks')).map((row) => ({
      ...row,
      payload: null,
    }));
    expect(offersIn(erased, 1)).toEqual([expect.objectContaining({ number: 1, terms: null, note: null, status: 'accepted' })]);
  });

  it('are told apart from notes, and an answer to none changes nothing', () => {
    const all = rows(
      ['record-note', 'mediator', { text: 'Welcome' }],
      answer('respondent', 7, 'accepted'),
      offer('challenger', 'Two months'),
    );
    expect(statuses(all)).toEqual(['open']);
  });
});
