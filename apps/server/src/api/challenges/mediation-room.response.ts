import { ApiProperty } from '@nestjs/swagger';
import {
  offerStatuses,
  type MediationRoomView,
  type OfferView,
  type RoomNote,
  type SessionView,
  type SettledAction,
  type SettlementView,
} from '#libs/casework';
import { caseRoles } from '#libs/workflow';

class SessionResponse implements SessionView {
  @ApiProperty({ type: String, format: 'date' }) on: SessionView['on'];
  @ApiProperty({ example: '14:30', description: 'On clocks in London.' }) at: string;
  @ApiProperty({ type: String, format: 'date-time' }) startsAt: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) setAt: string;
  @ApiProperty({ enum: ['ahead', 'past', 'moved'] }) status: SessionView['status'];
}

class OfferResponse implements OfferView {
  @ApiProperty({ type: 'integer', minimum: 1 }) number: number;
  @ApiProperty({ enum: ['challenger', 'respondent'] }) side: OfferView['side'];
  @ApiProperty({ enum: caseRoles }) role: OfferView['role'];
  @ApiProperty({ type: String, format: 'date-time' }) madeAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Empty once whoever wrote it was erased.' }) terms: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Number of the offer that this one counters.' }) answers: number | null;
  @ApiProperty({ enum: offerStatuses, description: '`open` is the one on the table; `withdrawn` ended with its mediation.' })
  status: OfferView['status'];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What was written with the answer.' }) note: string | null;
  @ApiProperty({ description: 'Made in the mediation that is going on.' }) isCurrent: boolean;
}

class RoomNoteResponse implements RoomNote {
  @ApiProperty({ enum: caseRoles }) role: RoomNote['role'];
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
}

class SettledActionResponse implements SettledAction {
  @ApiProperty() text: string;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn: SettledAction['dueOn'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) doneOn: SettledAction['doneOn'];
}

class SettlementResponse implements SettlementView {
  @ApiProperty({ enum: ['settled', 'partSettled', 'notSettled'] }) result: SettlementView['result'];
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: [SettledActionResponse] }) actions: SettlementView['actions'];
}

export class MediationRoomResponse implements MediationRoomView {
  @ApiProperty({ example: 'WLV-2026-27-0007' }) reference: string;
  @ApiProperty({ description: 'Mediation is going on.' }) isOpen: boolean;
  @ApiProperty() subState: string;
  @ApiProperty({ type: [String], description: 'Sides that agreed to this mediation.' }) consented: MediationRoomView['consented'];
  @ApiProperty({ type: [String], description: 'Who signed the agreement that names this mediator.' }) signed: MediationRoomView['signed'];
  @ApiProperty({ type: SessionResponse, nullable: true, description: 'The next session.' }) session: SessionView | null;
  @ApiProperty({ type: [SessionResponse] }) sessions: MediationRoomView['sessions'];
  @ApiProperty({ type: [OfferResponse] }) offers: MediationRoomView['offers'];
  @ApiProperty({ type: [RoomNoteResponse] }) notes: MediationRoomView['notes'];
  @ApiProperty({ type: SettlementResponse, nullable: true }) settlement: SettlementView | null;
}
