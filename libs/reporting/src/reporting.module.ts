import { Module } from '@nestjs/common';
import { ListIndicatorRecordsUseCase } from './list-indicator-records/list-indicator-records.use-case.js';
import { ListIndicatorsUseCase } from './list-indicators/list-indicators.use-case.js';

/** The indicators of the action plan. Needs UnitOfWork and CLOCK from the application. */
@Module({
  providers: [ListIndicatorsUseCase, ListIndicatorRecordsUseCase],
  exports: [ListIndicatorsUseCase, ListIndicatorRecordsUseCase],
})
export class ReportingModule {}
