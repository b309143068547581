import { ApiProperty } from '@nestjs/swagger';
import type { ChampionRow } from '#libs/people';

export class ChampionResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: "The Compact's slug." }) compact: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty({ type: String, format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day; null while it lasts.' }) to: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) trainedOn: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ChampionsResponse {
  @ApiProperty({ type: [ChampionResponse] }) items: ChampionResponse[];
}

export function presentChampion(row: ChampionRow): ChampionResponse {
  const { id, compact, personId, name, organisationId, from, to, trainedOn, version } = row;
  return { id, compact, personId, name, organisationId, from, to, trainedOn, version };
}
