import { CreateRolesAndSessionSettings1764000000000 } from './1764000000000-create-roles-and-session-settings.js';
import { CreateCompactsAndAgreements1764000001000 } from './1764000001000-create-compacts-and-agreements.js';
import { CreatePeopleAndOrganisations1764000002000 } from './1764000002000-create-people-and-organisations.js';
import { CreateChallengesAndLedger1764000003000 } from './1764000003000-create-challenges-and-ledger.js';
import { CreateCaseCapacities1764000004000 } from './1764000004000-create-case-capacities.js';
import { WallOffRows1764000005000 } from './1764000005000-wall-off-rows.js';
import { CreateSignInFunctions1764000006000 } from './1764000006000-create-sign-in-functions.js';
import { KeepMessagesOfImports1764000010031 } from './1764000010031-keep-messages-of-imports.js';
import { CountChallengesForEverybodyAlike1764000010030 } from './1764000010030-count-challenges-for-everybody-alike.js';
import { GatherCaseMaterial1764000007000 } from './1764000007000-gather-case-material.js';
import { ErasePeople1764000008000 } from './1764000008000-erase-people.js';
import { QueueMessages1764000011000 } from './1764000011000-queue-messages.js';
import { GuardAccountsAcrossCompacts1764000012000 } from './1764000012000-guard-accounts-across-compacts.js';
import { TellWhetherACommitmentIsCited1764000012100 } from './1764000012100-tell-whether-a-commitment-is-cited.js';

/** Every migration in the order in which it is applied. A migration is never edited after it was released. */
export const migrations = [
  CreateRolesAndSessionSettings1764000000000,
  CreateCompactsAndAgreements1764000001000,
  CreatePeopleAndOrganisations1764000002000,
  CreateChallengesAndLedger1764000003000,
  CreateCaseCapacities1764000004000,
  WallOffRows1764000005000,
  CreateSignInFunctions1764000006000,
  GatherCaseMaterial1764000007000,
  ErasePeople1764000008000,
  CountChallengesForEverybodyAlike1764000010030,
  KeepMessagesOfImports1764000010031,
  QueueMessages1764000011000,
  GuardAccountsAcrossCompacts1764000012000,
  TellWhetherACommitmentIsCited1764000012100,
];
