import { DocumentsController } from './documents/documents.controller.js';
import { PapersController } from './documents/papers.controller.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { ActionPlanController } from './action-plan/action-plan.controller.js';
import { EngagementsController } from './advocacy-engagements/engagements.controller.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { ChallengeFileController } from './challenges/challenge-file.controller.js';
import { ChallengesController } from './challenges/challenges.controller.js';
import { DecisionController } from './challenges/decision.controller.js';
import { MediationRoomController } from './challenges/mediation-room.controller.js';
import { ChampionsController } from './champions/champions.controller.js';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { CompactsController } from './compacts/compacts.controller.js';
import { FiguresController } from './indicators/figures.controller.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { InterestsController } from './interests/interests.controller.js';
import { MeController } from './me/me.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { ProcedureController } from './procedure/procedure.controller.js';
import { ProcessController } from './process/process.controller.js';
import { RedressController } from './redress/redress.controller.js';
import { TokensController } from './tokens/tokens.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';

/** Every controller of the API. */
export const apiControllers = [
  TokensController,
  MeController,
  IndicatorsController,
  FiguresController,
  ActionPlanController,
  MessagesController,
  ChallengesController,
  ChallengeFileController,
  DocumentsController,
  PapersController,
  MediationRoomController,
  DecisionController,
  DecisionsController,
  WorklistController,
  EngagementsController,
  ChampionsController,
  InterestsController,
  OrganisationsController,
  PeopleController,
  AgreementsController,
  CalendarController,
  CommitmentsController,
  CompactsController,
  ProcedureController,
  ProcessController,
  RedressController,
];
