import { ApiProperty } from '@nestjs/swagger';
import { messageStatuses, type ListedMessage, type MessageStatus } from '#libs/notifications';

export class MessageResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'wolverhampton' }) compact: string;
  @ApiProperty({ type: String, nullable: true, example: 'WLV-2026-27-0007' }) reference: string | null;
  @ApiProperty({ example: 'challenge-acknowledged', description: 'What it was about; the words hold nothing of the case.' })
  template: string;
  @ApiProperty({ enum: ['en', 'cy'] }) language: string;
  @ApiProperty({ example: 'respondent', description: 'Role of the recipient; persons and addresses are not listed.' })
  recipientRole: string;
  @ApiProperty({
    enum: messageStatuses,
    description: 'queued: waiting. sent: a mail server took it. kept: no mail server was set. parked: not sent and not tried again.',
  })
  status: MessageStatus;
  @ApiProperty({ minimum: 0 }) attempts: number;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of a waiting message.' }) nextAttemptAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'recipient-refused:550', description: 'Class of the latest failure.' })
  lastError: string | null;
}

export class MessagesResponse {
  @ApiProperty({ type: [MessageResponse] }) items: MessageResponse[];
}

/** A message as staff see it. */
export function messageResponse(message: ListedMessage): MessageResponse {
  return { ...message };
}
