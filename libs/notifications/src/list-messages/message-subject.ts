import type { Language } from '#libs/workflow';
import { isLinkTemplateName, linkTemplates } from '../messages/templates/links.js';
import { isMessageTemplateName, messageTemplates } from '../messages/templates/all-templates.js';
import type { ListedMessage } from './list-messages.use-case.js';

/** What a message was about, as its subject said; undefined for one that is about no challenge. */
export function messageSubject(
  { template, reference }: Pick<ListedMessage, 'template' | 'reference'>,
  language: Language,
): string | undefined {
  if (isLinkTemplateName(template)) return linkTemplates[template].words[language].subject;
  if (!isMessageTemplateName(template)) return undefined;
  return messageTemplates[template][language].subject.replace('{reference}', reference ?? '');
}
