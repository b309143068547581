import type { Language, TemplateName } from '#libs/workflow';

/**
 * One message in one language. The body is a sentence or two; the frame adds reference, stage, due date and link. Neither may
 * hold anything of the case: no title, no names, no narrative, because an email travels and is forwarded.
 */
export interface MessageText {
  /** `{reference}` stands for the challenge. */
  readonly subject: string;
  readonly body: string;
}

/** Both languages, or it does not compile. */
export type MessageTemplate = Readonly<Record<Language, MessageText>>;

/** Messages that time sends, not an event. `deadline-passed` tells the officer that somebody else's date went by. */
export const reminderTemplateNames = ['deadline-reminder', 'legal-date-reminder', 'deadline-passed'] as const;
export type ReminderTemplateName = (typeof reminderTemplateNames)[number];

/** Messages about what the worker found. */
export const findingTemplateNames = ['document-infected'] as const;

export type MessageTemplateName = TemplateName | ReminderTemplateName | (typeof findingTemplateNames)[number];
