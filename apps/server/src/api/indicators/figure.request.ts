import { Amount, Text } from '../../http/fields.js';

export class RecordFigureRequest {
  @Text(7, { description: 'A reporting year, such as 2026-27, for which the product does not count the indicator itself.' }) year: string;
  @Amount() value: number;
  @Text(1_000, { description: 'Where the figure comes from: what stands behind it in reports.' }) source: string;
}

export class CorrectFigureRequest {
  @Amount({ nullable: true, description: 'Null takes the figure back.' }) value: number | null;
  @Text(1_000) source: string;
  @Text(1_000, { description: 'Why it is corrected; shown with the earlier figure.' }) reason: string;
}
