import { appliesToChoices, type AppliesTo } from '#libs/agreements';
import { Choice, DateField, Identifier, Text } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

export class CommitmentsQuery extends PageQuery {
  @DateField({ optional: true, description: 'Of the newest agreement in force on that day; today unless given.' }) on?: string;
  @Identifier({ optional: true, description: 'Of one version, whatever the day.' }) agreementVersionId?: string;
  @Text(40, { optional: true, description: 'Reference of a code.' }) code?: string;
  @Choice(appliesToChoices, { optional: true, description: 'Those that this sector undertook, alone or with the other.' })
  appliesTo?: AppliesTo;
}
