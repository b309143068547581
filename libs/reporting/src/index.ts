export type { Bilingual, CountedIndicator, CountedIndicatorKey } from './indicators/counted-indicator.js';
export { countedIndicatorOf, countedIndicators } from './indicators/counted-indicators.js';
export {
  ListIndicatorRecordsUseCase,
  type IndicatorRecord,
  type ListIndicatorRecords,
} from './list-indicator-records/list-indicator-records.use-case.js';
export type { ActionPlanPlace, Baseline, IndicatorReading, YearlyFigure } from './list-indicators/indicator-reading.js';
export { ListIndicatorsUseCase, type ListIndicators } from './list-indicators/list-indicators.use-case.js';
export { meetingListKeys, type MeetingListKey } from './meeting-pack/meeting-lists.js';
export { ReadMeetingPack, type MeetingNumber, type MeetingPack, type MeetingRecord } from './meeting-pack/read-meeting-pack.use-case.js';
export type { FigureStatus } from './reported-year.js';
export { ReportingModule } from './reporting.module.js';
