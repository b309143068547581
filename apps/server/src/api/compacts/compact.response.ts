import { ApiProperty } from '@nestjs/swagger';
import { nations, type CompactRow, type Nation } from '#libs/agreements';

export class CompactResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameCy: string | null;
  @ApiProperty({ description: 'The beginning of every reference.' }) areaCode: string;
  @ApiProperty({ enum: nations }) nation: Nation;
  @ApiProperty({ enum: ['england-and-wales', 'scotland', 'northern-ireland'], description: 'Whose bank holidays it keeps.' })
  division: string;
  @ApiProperty() regionalLink: boolean;
  @ApiProperty() publishesChampions: boolean;
  @ApiProperty() publishesOrganisations: boolean;
  @ApiProperty({ description: 'The parties and the officer of a case also see the names of those who looked at it in an office.' })
  looksShowNames: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class CompactsResponse {
  @ApiProperty({ type: [CompactResponse] }) items: CompactResponse[];
}

export function presentCompact(row: CompactRow): CompactResponse {
  const { id, slug, name, nameCy, areaCode, nation, division, version } = row;
  const { regionalLink, publishesChampions, publishesOrganisations, looksShowNames } = row;
  return {
    id,
    slug,
    name,
    nameCy,
    areaCode,
    nation,
    division,
    regionalLink,
    publishesChampions,
    publishesOrganisations,
    looksShowNames,
    version,
  };
}
