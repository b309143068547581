import { ApiProperty } from '@nestjs/swagger';
import type { CalendarRow } from '#libs/agreements';

export class CalendarDayResponse {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() title: string;
}

export class CalendarResponse {
  @ApiProperty({ type: 'integer', description: 'Every date that the product computes names the version it was counted with.' })
  version: number;
  @ApiProperty({ description: 'What the version changed.' }) label: string;
  @ApiProperty({ enum: ['england-and-wales', 'scotland', 'northern-ireland'] }) division: string;
  @ApiProperty({ type: [CalendarDayResponse], description: 'Bank holidays.' }) holidays: readonly CalendarDayResponse[];
  @ApiProperty({ type: [CalendarDayResponse], description: "The Compact's own closure days." }) closures: readonly CalendarDayResponse[];
}

export function presentCalendar({ version, label, division, holidays, closures }: CalendarRow): CalendarResponse {
  return { version, label, division, holidays, closures };
}
