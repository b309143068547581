import { Module } from '@nestjs/common';
import { AddPlannedIndicatorUseCase } from './action-plan/add-planned-indicator.use-case.js';
import { ChangePlannedIndicatorUseCase } from './action-plan/change-planned-indicator.use-case.js';
import { ReadActionPlanUseCase } from './action-plan/read-action-plan.use-case.js';
import { RemovePlannedIndicatorUseCase } from './action-plan/remove-planned-indicator.use-case.js';
import { SetBaselineUseCase } from './action-plan/set-baseline.use-case.js';
import { ListIndicatorRecordsUseCase } from './list-indicator-records/list-indicator-records.use-case.js';
import { ListIndicatorsUseCase } from './list-indicators/list-indicators.use-case.js';
import { ReadMeetingPack } from './meeting-pack/read-meeting-pack.use-case.js';
import { CorrectFigureUseCase } from './recorded-figures/correct-figure.use-case.js';
import { ListRecordedFiguresUseCase } from './recorded-figures/list-recorded-figures.use-case.js';
import { RecordFigureUseCase } from './recorded-figures/record-figure.use-case.js';

const useCases = [
  ListIndicatorsUseCase,
  ListIndicatorRecordsUseCase,
  ReadMeetingPack,
  ReadActionPlanUseCase,
  AddPlannedIndicatorUseCase,
  ChangePlannedIndicatorUseCase,
  SetBaselineUseCase,
  RemovePlannedIndicatorUseCase,
  ListRecordedFiguresUseCase,
  RecordFigureUseCase,
  CorrectFigureUseCase,
];

/** The indicators of the action plan. Needs UnitOfWork and CLOCK from the application. */
@Module({ providers: useCases, exports: useCases })
export class ReportingModule {}
