import { describe, expect, it } from '@jest/globals';
import { addMonths, parseLocalDate, type LocalDate } from '#libs/kernel';
import { stages, templateNames } from '#libs/workflow';
import { dateInWords, renderMessage } from './render-message.js';
import { findingTemplateNames, reminderTemplateNames, type MessageTemplateName } from './template.js';
import { messageTemplates } from './templates/all-templates.js';

const all = Object.entries(messageTemplates) as [MessageTemplateName, (typeof messageTemplates)[MessageTemplateName]][];
const placeholdersOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the messages', () => {
  it('are those that the process sends, and the reminders', () => {
    expect(new Set(all.map(([name]) => name))).toEqual(new Set([...templateNames, ...reminderTemplateNames, ...findingTemplateNames]));
  });

  it.each(all)('%s says the same with the same placeholders in both languages', (_name, { en, cy }) => {
    expect(placeholdersOf(cy.subject)).toEqual(placeholdersOf(en.subject));
    expect(placeholdersOf(cy.body)).toEqual(placeholdersOf(en.body));
    expect(placeholdersOf(en.subject)).toEqual(['{reference}']);
    for (const text of [en.subject, en.body, cy.subject, cy.body]) {
      expect(text.trim()).toBe(text);
      expect(text).toMatch(/\S{2}/);
      expect(text).not.toMatch(/[<>\r\n']/);
    }
    expect(en.subject).toMatch(/^Challenge \{reference\}: /);
    expect(cy.subject).toMatch(/^Her \{reference\}: /);
  });

  it.each(all)('%s is Welsh in Welsh and English in English', (_name, { en, cy }) => {
    expect(`${cy.subject} ${cy.body}`).not.toMatch(/\b(the|challenge|has|been|you|your|and|of)\b/i);
    expect(`${en.subject} ${en.body}`).not.toMatch(/\b(mae|wedi|yr|gyfer|eich|chi)\b/i);
    expect(cy.body).not.toBe(en.body);
  });

  it.each(all)('%s never speaks of rulings, orders or the Compact rule', (_name, { en }) => {
    expect(`${en.subject} ${en.body}`).not.toMatch(/\b(ruling|ruled|order|verdict|judgment|the Compact rule)\b/i);
  });

  it('hold the reference, the stage, the date and the link, in the language of the reader', () => {
    const facts = { reference: 'WLV-2026-27-0007', stage: 'logged', dueOn: parseLocalDate('2026-08-04'), rule: 'respond' } as const;
    const english = renderMessage('challenge-notified', 'en', facts, 'https://compact.example');
    expect(english.subject).toBe('Challenge WLV-2026-27-0007: your organisation is asked to respond');
    expect(english.text).toContain('Stage: received and being looked at\n');
    expect(english.text).toContain('Due date: 4 August 2026\n');
    expect(english.text).toContain('\nhttps://compact.example/challenges/WLV-2026-27-0007\n');
    const welsh = renderMessage('challenge-notified', 'cy', facts, 'https://compact.example');
    expect(welsh.text).toContain('Dyddiad cau: 4 Awst 2026\n');
    expect(welsh.text).toContain('\nhttps://compact.example/challenges/WLV-2026-27-0007\n');
    expect(welsh.text).not.toMatch(/Due date|Stage|Read the/);
  });

  it('leave the date out where there is none, and no placeholder in', () => {
    for (const [name] of all) {
      for (const language of ['en', 'cy'] as const) {
        for (const stage of stages) {
          const { subject, text } = renderMessage(name, language, { reference: 'A-1', stage }, 'http://localhost:3000');
          expect(subject + text).not.toMatch(/[{}]|undefined|Due date|Dyddiad cau/);
        }
      }
    }
  });

  it('name every month in both languages', () => {
    const names = (language: 'en' | 'cy') =>
      Array.from({ length: 12 }, (_, month) => dateInWords(addMonths('2026-01-01' as LocalDate, month), language));
    expect(new Set([...names('en'), ...names('cy')]).size).toBe(24);
    for (let month = 0; month < 12; month += 1) {
      const expected = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(2026, month, 1));
      expect(names('en')[month]).toBe(expected);
    }
  });
});
