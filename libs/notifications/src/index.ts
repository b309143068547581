export { startWorker, type RunningWorker, type WorkerOptions } from './worker/start-worker.js';
export type { WorkerLog } from './worker/worker-log.js';
export { sendReminders } from './reminders/remind.js';
export {
  ListMessagesUseCase,
  messageStatuses,
  type ListedMessage,
  type ListMessages,
  type MessageStatus,
} from './list-messages/list-messages.use-case.js';
export { messageSubject } from './list-messages/message-subject.js';
export { NotificationsModule } from './notifications.module.js';
