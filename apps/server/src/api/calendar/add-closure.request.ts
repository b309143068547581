import type { LocalDate } from '#libs/kernel';
import { DateField, Text } from '../../http/fields.js';

export class AddClosureRequest {
  @DateField() from: LocalDate;
  @DateField({ optional: true, description: 'The last day; the same as the first unless given.' }) to?: LocalDate;
  @Text(200, { description: 'Why it is closed; explains dates that were moved by it.' }) title: string;
}
