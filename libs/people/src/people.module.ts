import { Module } from '@nestjs/common';
import { AddPersonUseCase } from './accounts/add-person.use-case.js';
import { AssignRoleUseCase } from './accounts/assign-role.use-case.js';
import { ChangePersonUseCase } from './accounts/change-person.use-case.js';
import { InvitePersonUseCase } from './accounts/invite-person.use-case.js';
import { PlaceInOrganisationUseCase } from './accounts/place-in-organisation.use-case.js';
import { ChangeOwnPasswordUseCase } from './accounts/change-own-password.use-case.js';
import { ChangeOwnLanguageUseCase } from './accounts/change-own-language.use-case.js';
import { EndRoleUseCase } from './accounts/end-role.use-case.js';
import { ListPeopleUseCase } from './accounts/list-people.use-case.js';
import { SetPasswordUseCase } from './accounts/set-password.use-case.js';
import { ChangeEngagementUseCase } from './advocacy/change-engagement.use-case.js';
import { ListEngagementsUseCase } from './advocacy/list-engagements.use-case.js';
import { OpenEngagementUseCase } from './advocacy/open-engagement.use-case.js';
import { AppointChampionUseCase } from './champions/appoint-champion.use-case.js';
import { ChangeChampionUseCase } from './champions/change-champion.use-case.js';
import { ListChampionsToRenewUseCase } from './champions/list-champions-to-renew.use-case.js';
import { ListChampionsUseCase } from './champions/list-champions.use-case.js';
import { RemoveChampionUseCase } from './champions/remove-champion.use-case.js';
import { EndOwnInterestUseCase } from './interests/end-own-interest.use-case.js';
import { ListOwnInterestsUseCase } from './interests/list-own-interests.use-case.js';
import { LookAfterInterestsUseCase } from './interests/look-after-interests.use-case.js';
import { RegisterInterestUseCase } from './interests/register-interest.use-case.js';
import { ChangeOrganisationUseCase } from './organisations/change-organisation.use-case.js';
import { ListOrganisationsUseCase } from './organisations/list-organisations.use-case.js';
import { RegisterOrganisationUseCase } from './organisations/register-organisation.use-case.js';
import { RemoveOrganisationUseCase } from './organisations/remove-organisation.use-case.js';
import { EndSecondFactorUseCase } from './sign-in/end-second-factor.use-case.js';
import { KeptForms } from './sign-in/kept-forms.use-case.js';
import { OwnSignIn } from './sign-in/own-sign-in.use-case.js';
import { RecognisePersonUseCase } from './sign-in/recognise-person.use-case.js';
import { SealSecondFactors } from './sign-in/seal-second-factors.use-case.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SignInSteps } from './sign-in/sign-in-steps.use-case.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { SignInUseCase } from './sign-in/sign-in.use-case.js';
import { SignOutUseCase } from './sign-in/sign-out.use-case.js';

const useCases = [
  RecognisePersonUseCase,
  SignInUseCase,
  SignInSteps,
  OwnSignIn,
  KeptForms,
  EndSecondFactorUseCase,
  SealSecondFactors,
  SignOutUseCase,
  AddPersonUseCase,
  ListPeopleUseCase,
  AssignRoleUseCase,
  EndRoleUseCase,
  SetPasswordUseCase,
  ChangePersonUseCase,
  InvitePersonUseCase,
  PlaceInOrganisationUseCase,
  LookAfterInterestsUseCase,
  ChangeOwnPasswordUseCase,
  ChangeOwnLanguageUseCase,
  ListOrganisationsUseCase,
  RegisterOrganisationUseCase,
  ChangeOrganisationUseCase,
  RemoveOrganisationUseCase,
  ListChampionsUseCase,
  ListChampionsToRenewUseCase,
  AppointChampionUseCase,
  ChangeChampionUseCase,
  RemoveChampionUseCase,
  ListOwnInterestsUseCase,
  RegisterInterestUseCase,
  EndOwnInterestUseCase,
  ListEngagementsUseCase,
  OpenEngagementUseCase,
  ChangeEngagementUseCase,
];

/** People, organisations and what joins them. Needs UnitOfWork, CLOCK and SecretSeal from the program that it is part of. */
@Module({ providers: [SignInThrottle, SecondFactor, ...useCases], exports: [SignInThrottle, ...useCases] })
export class PeopleModule {}
