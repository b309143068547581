import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { errorCatalogue, type ErrorCode } from '#libs/kernel';

/** One field of a request that needs correcting. */
export class FieldErrorResponse {
  @ApiProperty({ description: 'Path of the field, for instance `answers.0.reason`.' }) field: string;
  @ApiProperty({ description: 'Stable; branch on this.' }) code: string;
  @ApiProperty() message: string;
}

/** An RFC 9457 problem document. */
export class ProblemResponse {
  @ApiProperty({ examples: ['/problems/not-found'] }) type: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) status: number;
  @ApiProperty() detail: string;
  @ApiProperty({ enum: Object.keys(errorCatalogue), description: 'Stable; branch on this.' }) code: ErrorCode;
  @ApiProperty({ format: 'uuid', description: 'Quote it when you ask for help.' }) id: string;
  @ApiPropertyOptional({ type: [FieldErrorResponse], description: 'With 422: every field that needs correcting.' })
  errors?: FieldErrorResponse[];
  @ApiPropertyOptional({ description: 'With 409: the guard that refused the event.' }) guard?: string;
}
