import type { Language } from '#libs/workflow';
import type { LinkFacts, LinkTemplateName } from './link-template.js';
import type { RenderedMessage } from './render-message.js';
import { linkTemplates } from './templates/links.js';

/**
 * The words of a message that holds a link; undefined when its key is gone.
 * @param publicUrl where people reach the service, without a slash at the end
 */
export function renderLinkMessage(
  template: LinkTemplateName,
  language: Language,
  facts: LinkFacts,
  publicUrl: string,
): RenderedMessage | undefined {
  const { words, address } = linkTemplates[template];
  const path = address(facts);
  if (path === undefined) return undefined;
  const { subject, body, open, closing } = words[language];
  return { subject, text: [body, `${open}\n${publicUrl}${path}`, closing].join('\n\n').concat('\n') };
}
