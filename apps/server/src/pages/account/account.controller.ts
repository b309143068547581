import { Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { accountTexts } from './account.texts.js';

@PageController()
export class AccountController {
  @ShowAt(paths.account)
  show(@CurrentPerson() person: SignedInPerson, @Res() response: Response): void {
    page(response, 'account/account', { at: paths.account, texts: accountTexts, model: { roles: person.roles } });
  }
}
