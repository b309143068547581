import { AboutController } from './about/about.controller.js';
import { AccountController, AccountPage } from './account/account.controller.js';
import { PasswordController } from './account/password.controller.js';
import { OwnTiesController } from './account/interests.controller.js';
import { OwnTies } from './account/own-ties.js';
import { OwnSignInController } from './account/own-sign-in.controller.js';
import { ActionPlanPageController } from './admin/action-plan.controller.js';
import { AdminCompacts } from './admin/admin-compacts.js';
import { AdminController } from './admin/admin.controller.js';
import { ProcedurePageController } from './admin/procedure.controller.js';
import { RedressAdminController } from './admin/redress.controller.js';
import { AgreementsPageController } from './admin/agreements.controller.js';
import { CommitmentPageController } from './admin/commitment.controller.js';
import { CommitmentsImportController } from './admin/commitments-import.controller.js';
import { BaselineController } from './admin/baseline.controller.js';
import { ChampionsAdminController } from './admin/champions.controller.js';
import { CompactPageController } from './admin/compact.controller.js';
import { NewCompactController } from './admin/new-compact.controller.js';
import { ClosuresController } from './admin/closures.controller.js';
import { FiguresPageController } from './admin/figures.controller.js';
import { OrganisationPageController } from './admin/organisation.controller.js';
import { RemoveOrganisationController } from './admin/remove-organisation.controller.js';
import { OrganisationsPageController } from './admin/organisations.controller.js';
import { NewPersonController } from './admin/new-person.controller.js';
import { PersonPage } from './admin/person-page.js';
import { PersonPageController } from './admin/person.controller.js';
import { PlannedIndicatorController } from './admin/planned-indicator.controller.js';
import { PeoplePageController } from './admin/people.controller.js';
import { AdvocacyController } from './advocacy/advocacy.controller.js';
import { ChallengeController } from './challenges/challenge.controller.js';
import { DecisionPageController } from './challenges/decision.controller.js';
import { DeadlineController } from './challenges/deadline.controller.js';
import { DeclareController } from './challenges/declare.controller.js';
import { EventPages } from './challenges/event-pages.js';
import { EventController } from './challenges/event.controller.js';
import { MediationController } from './challenges/mediation.controller.js';
import { PublicationCheckController } from './challenges/publication-check.controller.js';
import { PanelController } from './challenges/panel.controller.js';
import { ChampionsController } from './compacts/champions.controller.js';
import { CodesController } from './compacts/codes.controller.js';
import { DecisionsPageController } from './compacts/decisions.controller.js';
import { ProcessPageController } from './compacts/process-page.controller.js';
import { RedressController } from './compacts/redress.controller.js';
import { ShownCompacts } from './compacts/shown-compacts.js';
import { DocumentsPageController } from './documents/documents.controller.js';
import { DownloadsController } from './documents/downloads.controller.js';
import { IndicatorsPageController } from './indicators/indicators.controller.js';
import { MeetingPackController } from './indicators/meeting-pack.controller.js';
import { AfterController } from './lodge/after.controller.js';
import { CheckController } from './lodge/check.controller.js';
import { ConfirmController } from './lodge/confirm.controller.js';
import { DraftDocumentsController } from './lodge/draft-documents.controller.js';
import { Journey } from './lodge/journey.js';
import { QuestionController } from './lodge/question.controller.js';
import { StartLodgingController } from './lodge/start-lodging.controller.js';
import { MessagesPageController } from './messages/messages.controller.js';
import { MyChallengesController } from './my-challenges/my-challenges.controller.js';
import { KeptFormController } from './session/kept-form.controller.js';
import { CodeController } from './sign-in/code.controller.js';
import { LinkController } from './sign-in/link.controller.js';
import { SessionController } from './sign-in/session.controller.js';
import { SignInEnd } from './sign-in/sign-in-end.js';
import { StartController } from './start/start.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';

/** Every controller of pages. */
export const pageControllers = [
  StartController,
  AboutController,
  SessionController,
  KeptFormController,
  LinkController,
  CodeController,
  OwnSignInController,
  OwnTiesController,
  AccountController,
  PasswordController,
  ProcessPageController,
  CodesController,
  ChampionsController,
  RedressController,
  DecisionsPageController,
  StartLodgingController,
  QuestionController,
  DraftDocumentsController,
  CheckController,
  AfterController,
  ConfirmController,
  WorklistController,
  MyChallengesController,
  ChallengeController,
  EventController,
  DeadlineController,
  DeclareController,
  MediationController,
  PanelController,
  DocumentsPageController,
  DownloadsController,
  PublicationCheckController,
  DecisionPageController,
  // Before the page of any indicator, whose address would match.
  MeetingPackController,
  IndicatorsPageController,
  AdvocacyController,
  MessagesPageController,
  AdminController,
  NewCompactController,
  CompactPageController,
  OrganisationsPageController,
  OrganisationPageController,
  RemoveOrganisationController,
  PeoplePageController,
  PersonPageController,
  NewPersonController,
  ClosuresController,
  ChampionsAdminController,
  ActionPlanPageController,
  PlannedIndicatorController,
  BaselineController,
  FiguresPageController,
  AgreementsPageController,
  RedressAdminController,
  ProcedurePageController,
  CommitmentsImportController,
  CommitmentPageController,
];

/** What controllers of pages ask for beside use cases. */
export const pageProviders = [ShownCompacts, AdminCompacts, PersonPage, AccountPage, OwnTies, Journey, SignInEnd, EventPages];
