import { Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OwnSignIn, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import type { FormErrorView } from '../forms/form-error.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { accountTexts } from './account.texts.js';
import { ownSignInTexts } from './own-sign-in.texts.js';
import { ownSignInView } from './own-sign-in-view.js';

@PageController()
export class AccountController {
  constructor(private readonly own: OwnSignIn) {}

  @ShowAt(paths.account)
  async show(@CurrentPerson() person: SignedInPerson, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await showAccount(this.own, person, request, response);
  }
}

/** The page, also after a form on it was refused. */
export async function showAccount(
  own: OwnSignIn,
  person: SignedInPerson,
  request: SignedInRequest,
  response: Response,
  refusal?: { readonly error: FormErrorView; readonly status: number },
): Promise<void> {
  const view = ownSignInView(await own.sessions(person, request.accessToken ?? ''), await own.secondFactor(person));
  page(response, 'account/account', {
    at: paths.account,
    texts: { ...accountTexts, ...ownSignInTexts },
    ...(refusal && { errors: [refusal.error], status: refusal.status }),
    model: { roles: person.roles, ...view, codeError: refusal?.error.text },
  });
}
