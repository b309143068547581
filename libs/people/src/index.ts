export { PeopleModule } from './people.module.js';
export { actingPersonOf, compactRoles, holdsRole, requireRole, type CompactRole, type SignedInPerson } from './signed-in-person.js';
export { hashPassword, shortestPassword } from './sign-in/password.js';
export { RecognisePersonUseCase } from './sign-in/recognise-person.use-case.js';
export { SignInUseCase, type IssuedToken } from './sign-in/sign-in.use-case.js';
export { SignOutUseCase } from './sign-in/sign-out.use-case.js';
