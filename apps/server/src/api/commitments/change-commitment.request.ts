import { appliesToChoices, type AppliesTo } from '#libs/agreements';
import { Choice, Flag, Text } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangeCommitmentRequest {
  @Text(40, { optional: true }) ref?: string;
  @Text(1_000, { optional: true }) title?: string;
  @Text(1_000, { optional: true, nullable: true }) titleCy?: string | null;
  @Choice(appliesToChoices, { optional: true }) appliesTo?: AppliesTo;
  @Text(1_000, { optional: true, nullable: true }) measurableRule?: string | null;
  @Flag({ optional: true }) verified?: boolean;
}
