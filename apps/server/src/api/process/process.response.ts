import { ApiProperty } from '@nestjs/swagger';
import type { PublishedProcess } from '#libs/workflow';

class ProcessWordsResponse {
  @ApiProperty() en: string;
  @ApiProperty() cy: string;
}
class ProcessLimitResponse {
  @ApiProperty() rule: string;
  @ApiProperty() label: ProcessWordsResponse;
  @ApiProperty({ description: 'What this Compact chose.' }) limit: ProcessWordsResponse;
}
class ProcessSubStateResponse {
  @ApiProperty() subState: string;
  @ApiProperty() label: ProcessWordsResponse;
  @ApiProperty() summary: ProcessWordsResponse;
  @ApiProperty() owner: string;
  @ApiProperty({ description: 'To whom the time is charged.' }) heldBy: string;
  @ApiProperty({ type: [ProcessLimitResponse] }) limits: readonly ProcessLimitResponse[];
}
class ProcessStageResponse {
  @ApiProperty() stage: string;
  @ApiProperty() label: ProcessWordsResponse;
  @ApiProperty() summary: ProcessWordsResponse;
  @ApiProperty({ type: [ProcessSubStateResponse] }) subStates: readonly ProcessSubStateResponse[];
}
class ProcessRegionValueResponse {
  @ApiProperty() value: string;
  @ApiProperty() label: ProcessWordsResponse;
}
class ProcessRegionResponse {
  @ApiProperty() region: string;
  @ApiProperty({ type: [ProcessRegionValueResponse] }) values: readonly ProcessRegionValueResponse[];
}
class ProcessRoleResponse {
  @ApiProperty() role: string;
  @ApiProperty() name: ProcessWordsResponse;
}
class ProcessMoveResponse {
  @ApiProperty({ type: [String] }) from: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'Null: the challenge stays where it is.' }) to: string | null;
}
class ProcessConditionResponse {
  @ApiProperty() guard: string;
  @ApiProperty() sentence: ProcessWordsResponse;
}
class ProcessEventResponse {
  @ApiProperty() type: string;
  @ApiProperty() label: ProcessWordsResponse;
  @ApiProperty({ type: [ProcessRoleResponse] }) who: readonly ProcessRoleResponse[];
  @ApiProperty({ type: [ProcessMoveResponse] }) moves: readonly ProcessMoveResponse[];
  @ApiProperty({ type: [ProcessConditionResponse] }) conditions: readonly ProcessConditionResponse[];
  @ApiProperty({ type: ProcessLimitResponse, nullable: true }) limit: ProcessLimitResponse | null;
}

export class ProcessResponse {
  @ApiProperty({ type: 'integer', description: "Version of the Compact's procedure." }) version: number;
  @ApiProperty({ description: 'SHA-256 of the machine that runs.' }) contentHash: string;
  @ApiProperty({ type: [ProcessStageResponse] }) stages: readonly ProcessStageResponse[];
  @ApiProperty({ type: [ProcessRegionResponse] }) regions: readonly ProcessRegionResponse[];
  @ApiProperty({ type: [ProcessEventResponse] }) events: readonly ProcessEventResponse[];
}

export function presentProcess(process: PublishedProcess, procedureVersion: number): ProcessResponse {
  const { version: contentHash, stages, regions, events } = process;
  return { version: procedureVersion, contentHash, stages, regions, events };
}
