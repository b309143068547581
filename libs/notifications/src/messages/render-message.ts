import type { LocalDate } from '#libs/kernel';
import { deadlineLabel, type DeadlineRule, type Language } from '#libs/workflow';
import { stageWords } from './stage-words.js';
import type { MessageTemplateName } from './template.js';
import { messageTemplates } from './templates/all-templates.js';

/** All that a message may say of a challenge. */
export interface MessageFacts {
  readonly reference: string;
  readonly stage: keyof typeof stageWords;
  /** The recipient's next date, where there is one. */
  readonly dueOn?: LocalDate;
  /** Deadline rule that `dueOn` belongs to. */
  readonly rule?: DeadlineRule;
}

/** A plain-text email. */
export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
}

const months: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
};

const frames: Readonly<Record<Language, { challenge: string; stage: string; step: string; due: string; open: string; closing: string }>> = {
  en: {
    challenge: 'Challenge',
    stage: 'Stage',
    step: 'Step',
    due: 'Due date',
    open: 'Read the challenge and see what you can do next (you will be asked to sign in):',
    closing:
      'This message was sent automatically because of your part in this challenge. For confidentiality it says nothing about what the challenge is about. Please do not reply to it: answers are not read.',
  },
  cy: {
    challenge: 'Her',
    stage: 'Cam yn y broses',
    step: 'Y cam i’w gymryd',
    due: 'Dyddiad cau',
    open: 'Darllenwch yr her a gweld beth y gallwch ei wneud nesaf (bydd gofyn i chi fewngofnodi):',
    closing:
      'Anfonwyd y neges hon yn awtomatig oherwydd eich rhan yn yr her hon. Er cyfrinachedd nid yw’n dweud dim am gynnwys yr her. Peidiwch ag ateb y neges hon: ni chaiff atebion eu darllen.',
  },
};

/**
 * The words of one message to one person: reference, stage, date and link, and nothing of the case.
 * @param publicUrl where people reach the service, without a slash at the end
 */
export function renderMessage(template: MessageTemplateName, language: Language, facts: MessageFacts, publicUrl: string): RenderedMessage {
  const { subject, body } = messageTemplates[template][language];
  const frame = frames[language];
  const lines = [
    `${frame.challenge}: ${facts.reference}`,
    `${frame.stage}: ${stageWords[facts.stage][language]}`,
    ...(facts.rule === undefined ? [] : [`${frame.step}: ${deadlineLabel(facts.rule, language)}`]),
    ...(facts.dueOn === undefined ? [] : [`${frame.due}: ${dateInWords(facts.dueOn, language)}`]),
  ];
  const link = `${publicUrl}/challenges/${encodeURIComponent(facts.reference)}`;
  return {
    subject: fill(subject, facts.reference),
    text: [fill(body, facts.reference), lines.join('\n'), `${frame.open}\n${link}`, frame.closing].join('\n\n').concat('\n'),
  };
}

/** `4 May 2026`, `4 Mai 2026`. */
export function dateInWords(date: LocalDate, language: Language): string {
  return `${Number(date.slice(8, 10))} ${months[language][Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

function fill(text: string, reference: string): string {
  return text.replaceAll('{reference}', reference);
}
