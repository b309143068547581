import type { LocalDate } from '#libs/kernel';
import { stages } from '#libs/workflow';
import { Choice, DateField, Identifier, Text } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

const listedStages = [...stages.filter((stage) => stage !== 'draft'), 'open'];
const optional = { optional: true };

export class ChallengesQuery extends PageQuery {
  @Text(100, optional) compact?: string;
  @Choice(listedStages, { ...optional, description: '`open`: any stage that has not ended.' }) stage?: string;
  @Text(100, { ...optional, description: 'Reference or id of a commitment that is cited.' }) commitment?: string;
  @Identifier({ ...optional, description: 'Organisation that answers.' }) respondent?: string;
  @DateField({ ...optional, description: 'Received on or after this day.' }) receivedFrom?: LocalDate;
  @DateField({ ...optional, description: 'Received before this day.' }) receivedTo?: LocalDate;
  @Choice(['true', 'false'], { ...optional, description: 'With, or without, a duty whose day has passed.' }) overdue?: 'true' | 'false';
  @Choice(['me'], optional) assignedTo?: 'me';
  @Text(200, { ...optional, description: 'Words to look for in the files that the caller may open.' }) q?: string;
}
