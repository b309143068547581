import { Amount, Text } from '../../http/fields.js';

export class SetBaselineRequest {
  @Amount({ nullable: true, description: 'Null takes the baseline away.' }) value: number | null;
  @Text(40, { optional: true, nullable: true, description: 'The year that it is of, as the Compact writes it.' }) year?: string | null;
  @Text(300, { optional: true, nullable: true }) source?: string | null;
  @Text(1_000, { optional: true, description: 'Needed where a baseline was set before.' }) reason?: string;
}
