import { AboutController } from './about/about.controller.js';
import { AccountController } from './account/account.controller.js';
import { ChampionsController } from './compacts/champions.controller.js';
import { CodesController } from './compacts/codes.controller.js';
import { ProcessPageController } from './compacts/process-page.controller.js';
import { RedressController } from './compacts/redress.controller.js';
import { ShownCompacts } from './compacts/shown-compacts.js';
import { SessionController } from './sign-in/session.controller.js';
import { StartController } from './start/start.controller.js';

/** Every controller of pages. */
export const pageControllers = [
  StartController,
  AboutController,
  SessionController,
  AccountController,
  ProcessPageController,
  CodesController,
  ChampionsController,
  RedressController,
];

/** What controllers of pages ask for beside use cases. */
export const pageProviders = [ShownCompacts];
