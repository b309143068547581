import { Module } from '@nestjs/common';
import { AdoptAgreementVersionUseCase } from './agreement-versions/adopt-agreement-version.use-case.js';
import { ChangeAgreementVersionUseCase } from './agreement-versions/change-agreement-version.use-case.js';
import { ListAgreementVersionsUseCase } from './agreement-versions/list-agreement-versions.use-case.js';
import { AddClosureUseCase } from './calendars/add-closure.use-case.js';
import { RemoveClosureUseCase } from './calendars/remove-closure.use-case.js';
import { ShowCalendarUseCase } from './calendars/show-calendar.use-case.js';
import { AddCommitmentUseCase } from './commitments/add-commitment.use-case.js';
import { ChangeCodeUseCase } from './commitments/change-code.use-case.js';
import { ChangeCommitmentUseCase } from './commitments/change-commitment.use-case.js';
import { ListCommitmentsUseCase } from './commitments/list-commitments.use-case.js';
import { ReplaceCommitmentsUseCase } from './commitments/replace-commitments.use-case.js';
import { RemoveCommitmentUseCase } from './commitments/remove-commitment.use-case.js';
import { ChangeCompactUseCase } from './compacts/change-compact.use-case.js';
import { FoundCompactUseCase } from './compacts/found-compact.use-case.js';
import { ListCompactsUseCase } from './compacts/list-compacts.use-case.js';
import { PreviewProcedureUseCase } from './procedures/preview-procedure.use-case.js';
import { PublishProcedureUseCase } from './procedures/publish-procedure.use-case.js';
import { ShowProcedureUseCase } from './procedures/show-procedure.use-case.js';
import { ListRedressRoutesUseCase } from './redress/list-redress-routes.use-case.js';
import { ReplaceRedressRoutesUseCase } from './redress/replace-redress-routes.use-case.js';

const useCases = [
  ListCompactsUseCase,
  FoundCompactUseCase,
  ChangeCompactUseCase,
  ListAgreementVersionsUseCase,
  AdoptAgreementVersionUseCase,
  ChangeAgreementVersionUseCase,
  ListCommitmentsUseCase,
  AddCommitmentUseCase,
  ChangeCommitmentUseCase,
  ChangeCodeUseCase,
  RemoveCommitmentUseCase,
  ReplaceCommitmentsUseCase,
  ListRedressRoutesUseCase,
  ReplaceRedressRoutesUseCase,
  ShowCalendarUseCase,
  AddClosureUseCase,
  RemoveClosureUseCase,
  ShowProcedureUseCase,
  PreviewProcedureUseCase,
  PublishProcedureUseCase,
];

/** What Compacts publish. Needs UnitOfWork, CLOCK and CompactFounding from the program that it is part of. */
@Module({ providers: useCases, exports: useCases })
export class AgreementsModule {}
