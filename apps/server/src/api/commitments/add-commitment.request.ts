import { appliesToChoices, type AppliesTo } from '#libs/agreements';
import { Choice, Flag, Identifier, Text } from '../../http/fields.js';

export class AddCommitmentRequest {
  @Text(40, { description: 'Reference of its code, which is made when there is none.' }) code: string;
  @Text(300, { optional: true, description: 'Title for a new code.' }) codeTitle?: string;
  @Text(40) ref: string;
  @Text(1_000) title: string;
  @Text(1_000, { optional: true, nullable: true }) titleCy?: string | null;
  @Choice(appliesToChoices) appliesTo: AppliesTo;
  @Text(1_000, { optional: true, nullable: true }) measurableRule?: string | null;
  @Flag({ optional: true, description: 'Number and wording were checked against the document.' }) verified?: boolean;
  @Identifier({ optional: true, description: 'The newest version in force today unless given.' }) agreementVersionId?: string;
}
