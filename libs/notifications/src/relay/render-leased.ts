import { stages, type Language, type Stage } from '#libs/workflow';
import { renderMessage, type RenderedMessage } from '../messages/render-message.js';
import { renderLinkMessage } from '../messages/render-link-message.js';
import { isMessageTemplateName } from '../messages/templates/all-templates.js';
import { isLinkTemplateName } from '../messages/templates/links.js';
import type { LeasedMessage } from './message-store.js';

/** The words of a stored message, or undefined when this build does not know its template: an older worker meets a newer database. */
export function renderLeased(message: LeasedMessage, publicUrl: string): (RenderedMessage & { language: Language }) | undefined {
  const language: Language = message.language === 'cy' ? 'cy' : 'en';
  if (isLinkTemplateName(message.template)) {
    const rendered = renderLinkMessage(message.template, language, message, publicUrl);
    return rendered && { ...rendered, language };
  }
  const { reference, stage } = message.parameters;
  if (!isMessageTemplateName(message.template) || typeof reference !== 'string' || !isStage(stage)) return undefined;
  const facts = {
    reference,
    stage,
    ...(message.dueOn !== null && { dueOn: message.dueOn }),
    ...(message.rule !== null && { rule: message.rule }),
  };
  return { ...renderMessage(message.template, language, facts, publicUrl), language };
}

function isStage(value: unknown): value is Stage {
  return typeof value === 'string' && (stages as readonly string[]).includes(value);
}
