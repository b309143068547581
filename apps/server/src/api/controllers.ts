import { IndicatorsController } from './indicators/indicators.controller.js';
import { MeController } from './me/me.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { TokensController } from './tokens/tokens.controller.js';

/** Every controller of the API. */
export const apiControllers = [TokensController, MeController, IndicatorsController, MessagesController];
