export { PeopleModule } from './people.module.js';
export { actingPersonOf, compactRoles, holdsRole, requireRole, type CompactRole, type SignedInPerson } from './signed-in-person.js';
export { compactToAddTo, findCompact, requireReader, type FoundCompact } from './find-compact.js';
export { requireChanged, requireVersion } from './versioned.js';
export { hashPassword, shortestPassword } from './sign-in/password.js';
export { RecognisePersonUseCase } from './sign-in/recognise-person.use-case.js';
export { SignInUseCase, type IssuedToken } from './sign-in/sign-in.use-case.js';
export { SignInSteps, type SignInProgress } from './sign-in/sign-in-steps.use-case.js';
export { OwnSignIn, type OwnSecondFactor, type OwnSession } from './sign-in/own-sign-in.use-case.js';
export { SealSecondFactors } from './sign-in/seal-second-factors.use-case.js';
export { SecretSeal } from './sign-in/secret-seal.js';
export { EndSecondFactorUseCase } from './sign-in/end-second-factor.use-case.js';
export { SignInThrottle } from './sign-in/sign-in-throttle.js';
export { newSecret, type Secret } from './sign-in/token.js';
export { KeptForms, type KeptForm } from './sign-in/kept-forms.use-case.js';
export { SignOutUseCase } from './sign-in/sign-out.use-case.js';
export { AddPersonUseCase, addPerson } from './accounts/add-person.use-case.js';
export { AssignRoleUseCase } from './accounts/assign-role.use-case.js';
export { ChangeOwnPasswordUseCase } from './accounts/change-own-password.use-case.js';
export { EndRoleUseCase } from './accounts/end-role.use-case.js';
export { ChangeOwnLanguageUseCase } from './accounts/change-own-language.use-case.js';
export { ListPeopleUseCase } from './accounts/list-people.use-case.js';
export { SetPasswordUseCase } from './accounts/set-password.use-case.js';
export { ChangePersonUseCase } from './accounts/change-person.use-case.js';
export { InvitePersonUseCase } from './accounts/invite-person.use-case.js';
export { PlaceInOrganisationUseCase } from './accounts/place-in-organisation.use-case.js';
export { versionOfPerson, type PersonRow } from './accounts/person-row.js';
export { ListOrganisationsUseCase } from './organisations/list-organisations.use-case.js';
export { RegisterOrganisationUseCase, registerOrganisation } from './organisations/register-organisation.use-case.js';
export { ChangeOrganisationUseCase } from './organisations/change-organisation.use-case.js';
export { RemoveOrganisationUseCase } from './organisations/remove-organisation.use-case.js';
export { leave, sign } from './organisations/signing.js';
export { sectors, type OrganisationRow, type Sector } from './organisations/organisation-row.js';
export { ListChampionsUseCase } from './champions/list-champions.use-case.js';
export { AppointChampionUseCase } from './champions/appoint-champion.use-case.js';
export { ChangeChampionUseCase } from './champions/change-champion.use-case.js';
export { RemoveChampionUseCase } from './champions/remove-champion.use-case.js';
export { requireNoOverlap } from './champions/appointment-rules.js';
export { ListChampionsToRenewUseCase, type ChampionToRenew } from './champions/list-champions-to-renew.use-case.js';
export type { ChampionRow } from './champions/champion-row.js';
export { EndOwnInterestUseCase } from './interests/end-own-interest.use-case.js';
export { ListOwnInterestsUseCase } from './interests/list-own-interests.use-case.js';
export { LookAfterInterestsUseCase } from './interests/look-after-interests.use-case.js';
export { RegisterInterestUseCase } from './interests/register-interest.use-case.js';
export {
  interestKinds,
  monthsThatAnEndedTieCounts,
  versionOfInterest,
  type InterestKind,
  type InterestRow,
} from './interests/interest-row.js';
export { ListEngagementsUseCase } from './advocacy/list-engagements.use-case.js';
export { OpenEngagementUseCase } from './advocacy/open-engagement.use-case.js';
export { ChangeEngagementUseCase } from './advocacy/change-engagement.use-case.js';
export { engagementKinds, type EngagementKind, type EngagementRow } from './advocacy/engagement-row.js';
