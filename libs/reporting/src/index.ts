export { AddPlannedIndicatorUseCase, type AddPlannedIndicatorCommand } from './action-plan/add-planned-indicator.use-case.js';
export { ChangePlannedIndicatorUseCase } from './action-plan/change-planned-indicator.use-case.js';
export {
  desiredDirections,
  timelineCodes,
  type Baseline,
  type BaselineChange,
  type DesiredDirection,
  type PlannedIndicator,
  type TimelineCode,
} from './action-plan/planned-indicator.js';
export { ReadActionPlanUseCase } from './action-plan/read-action-plan.use-case.js';
export { RemovePlannedIndicatorUseCase } from './action-plan/remove-planned-indicator.use-case.js';
export { SetBaselineUseCase } from './action-plan/set-baseline.use-case.js';
export type { Bilingual, CountedIndicator, CountedIndicatorKey } from './indicators/counted-indicator.js';
export { countedIndicatorKeys, countedIndicatorOf, countedIndicators } from './indicators/counted-indicators.js';
export {
  ListIndicatorRecordsUseCase,
  type IndicatorRecord,
  type ListIndicatorRecords,
} from './list-indicator-records/list-indicator-records.use-case.js';
export type { ActionPlanPlace, IndicatorReading, YearlyFigure } from './list-indicators/indicator-reading.js';
export { ListIndicatorsUseCase, type ListIndicators } from './list-indicators/list-indicators.use-case.js';
export { meetingListKeys, type MeetingListKey } from './meeting-pack/meeting-lists.js';
export { ReadMeetingPack, type MeetingNumber, type MeetingPack, type MeetingRecord } from './meeting-pack/read-meeting-pack.use-case.js';
export type { FigureStatus } from './reported-year.js';
export { ReportingModule } from './reporting.module.js';
export { CorrectFigureUseCase } from './recorded-figures/correct-figure.use-case.js';
export { ListRecordedFiguresUseCase } from './recorded-figures/list-recorded-figures.use-case.js';
export { RecordFigureUseCase } from './recorded-figures/record-figure.use-case.js';
export type { RecordedFigure } from './recorded-figures/recorded-figure.js';
