import { describe, expect, it } from '@jest/globals';
import { linkTemplateNames } from './link-template.js';
import { renderLinkMessage } from './render-link-message.js';
import { linkTemplates } from './templates/links.js';

const key = 'aB3-_x'.repeat(7);
const facts = { secret: key, parameters: { draft: '0192f0c4-0000-7000-8000-000000000001' } };
const publicUrl = 'https://compact.example';

describe('messages that hold a link', () => {
  it.each([
    ['draft-saved', `${publicUrl}/lodge/resume?key=${key}`],
    ['draft-returned', `${publicUrl}/lodge`],
    ['draft-to-confirm', `${publicUrl}/lodge/confirm/0192f0c4-0000-7000-8000-000000000001`],
    ['sign-in-link', `${publicUrl}/sign-in/with-link?key=${key}`],
    ['invitation', `${publicUrl}/sign-in/with-link?key=${key}`],
  ] as const)('%s leads to one address, the same in both languages', (name, address) => {
    for (const language of ['en', 'cy'] as const) {
      const { text = '' } = renderLinkMessage(name, language, facts, publicUrl) ?? {};
      expect(text.match(/https?:\S+/g)).toEqual([address]);
    }
  });

  it.each(linkTemplateNames)('%s says nothing that somebody wrote, and is Welsh in Welsh', (name) => {
    const { en, cy } = linkTemplates[name].words;
    expect(Object.values(en).join(' ')).not.toMatch(/[{}<>]|\b(mae|wedi|eich)\b/i);
    expect(Object.values(cy).join(' ')).not.toMatch(/[{}<>]|\b(the|has|been|you|your|and|of)\b/i);
  });

  it('are not sent without the key', () => {
    for (const name of ['draft-saved', 'sign-in-link', 'invitation'] as const)
      expect(renderLinkMessage(name, 'en', { ...facts, secret: null }, publicUrl)).toBeUndefined();
    expect(renderLinkMessage('draft-to-confirm', 'en', { secret: null, parameters: {} }, publicUrl)).toBeUndefined();
  });
});
