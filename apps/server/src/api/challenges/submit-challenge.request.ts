import type { SubmitChallengeCommand } from '#libs/casework';
import type { LocalDate } from '#libs/kernel';
import { Choice, DateField, Flag, Identifier, Text, Texts } from '../../http/fields.js';

const channels = ['web', 'email', 'phone', 'paper', 'in-person'] as const;
const optional = { optional: true };

/** A challenge as it is lodged. Dates are days in the United Kingdom. */
export class SubmitChallengeRequest implements SubmitChallengeCommand {
  @Text(100, { description: 'Slug of the Compact.' }) compact: string;
  @Identifier() respondentOrganisationId: string;
  @Identifier({ ...optional, description: 'For representatives and officers: whose challenge it is.' }) challengerOrganisationId?: string;
  @Text(120, { description: 'A few words, without names of people.' }) title: string;
  @Text(20_000) whatHappened: string;
  @Text(20_000, { description: 'What would put it right.' }) remedySought: string;
  @DateField({ description: 'When it happened, or began.' }) eventFrom: LocalDate;
  @DateField(optional) eventTo?: LocalDate;
  @DateField({ ...optional, description: 'When the challenger came to know of it.' }) awareOn?: LocalDate;
  @DateField({ ...optional, description: 'When the respondent decided: the legal longstop counts from it.' }) decisionOn?: LocalDate;
  @DateField({ ...optional, description: 'When the decision takes effect.' }) effectiveOn?: LocalDate;

  @Texts(50, 100, { description: 'References or ids of commitments, for instance 4.4.' }) commitments: string[];

  @Text(20_000, { ...optional, description: 'What was tried already.' }) stepsTried?: string;
  @Text(4_000, { ...optional, description: 'Why it comes more than twelve months after the event.' }) lateReason?: string;
  @DateField({ ...optional, description: 'For officers: when it came in on paper or by phone.' }) receivedOn?: LocalDate;
  @Choice(channels, { ...optional, description: 'For officers: how it came in.' }) channel?: (typeof channels)[number];
  @Flag({ ...optional, description: 'Keep the name of the challenger from the respondent.' }) identityProtected?: boolean;
  @Choice(['en', 'cy'], optional) language?: 'en' | 'cy';
}
