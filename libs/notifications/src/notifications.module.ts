import { Module } from '@nestjs/common';
import { ListMessagesUseCase } from './list-messages/list-messages.use-case.js';

/** What staff may see of messages. Needs UnitOfWork from the application. */
@Module({ providers: [ListMessagesUseCase], exports: [ListMessagesUseCase] })
export class NotificationsModule {}
