import { Module } from '@nestjs/common';
import { ListIndicatorRecordsUseCase } from './list-indicator-records/list-indicator-records.use-case.js';
import { ListIndicatorsUseCase } from './list-indicators/list-indicators.use-case.js';
import { ReadMeetingPack } from './meeting-pack/read-meeting-pack.use-case.js';

/** The indicators of the action plan. Needs UnitOfWork and CLOCK from the application. */
@Module({
  providers: [ListIndicatorsUseCase, ListIndicatorRecordsUseCase, ReadMeetingPack],
  exports: [ListIndicatorsUseCase, ListIndicatorRecordsUseCase, ReadMeetingPack],
})
export class ReportingModule {}
