import { Text } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

export class ChampionsQuery extends PageQuery {
  @Text(100, { optional: true, description: "The Compact's slug." }) compact?: string;
}
