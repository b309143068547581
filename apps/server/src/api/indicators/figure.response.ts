import { ApiProperty } from '@nestjs/swagger';
import type { RecordedFigure } from '#libs/reporting';

export class FigureResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The indicator.' }) key: string;
  @ApiProperty({ example: '2026-27' }) year: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where a correction took the figure back.' }) value: number | null;
  @ApiProperty() source: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it corrects the one before; null for the first.' }) reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: string;
  @ApiProperty({ enum: ['officer', 'administrator'] }) recordedAs: RecordedFigure['recordedAs'];
  @ApiProperty({ type: String, nullable: true, description: 'Who recorded it, for those who may know the name.' }) recordedBy:
    string | null;
  @ApiProperty({ description: 'Whether a later one corrects it.' }) replaced: boolean;
  @ApiProperty({ type: 'integer', description: '1 for the first figure of the year, 2 for its correction, and so on.' }) version: number;
}

export class FiguresResponse {
  @ApiProperty({ type: [FigureResponse] }) items: FigureResponse[];
}

export function presentFigure(figure: RecordedFigure): FigureResponse {
  const { id, key, year, value, source, reason, recordedAs, recordedBy } = figure;
  const recordedAt = new Date(figure.recordedAt).toISOString();
  return { id, key, year, value, source, reason, recordedAt, recordedAs, recordedBy, replaced: figure.isReplaced, version: figure.number };
}
