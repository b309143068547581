import type { MessageTemplate, MessageTemplateName } from '../template.js';
import { advocacyAndMediationTemplates } from './advocacy-and-mediation.js';
import { arrivalTemplates } from './arrival.js';
import { besideTheStagesTemplates } from './beside-the-stages.js';
import { scrutinyAndOutcomeTemplates } from './scrutiny-and-outcome.js';

/** Every message that the process or time can send. A template that is missing, or half of one, does not compile. */
export const messageTemplates: Readonly<Record<MessageTemplateName, MessageTemplate>> = {
  ...arrivalTemplates,
  ...advocacyAndMediationTemplates,
  ...scrutinyAndOutcomeTemplates,
  ...besideTheStagesTemplates,
};

/** Whether a stored name is a template of this build. */
export function isMessageTemplateName(name: string): name is MessageTemplateName {
  return Object.hasOwn(messageTemplates, name);
}
