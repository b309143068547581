import { Injectable, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListCompactsUseCase } from '#libs/agreements';
import { OwnSignIn, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import type { FormErrorView } from '../forms/form-error.js';
import { compactName } from '../compacts/compact-title.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { accountTexts } from './account.texts.js';
import { interestsTexts } from './interests.texts.js';
import { ownSignInTexts } from './own-sign-in.texts.js';
import { ownSignInView } from './own-sign-in-view.js';
import { OwnTies } from './own-ties.js';

const texts = { ...accountTexts, ...ownSignInTexts, ...interestsTexts };

/** The page of an account, also after a form on it was refused. */
@Injectable()
export class AccountPage {
  constructor(
    private readonly own: OwnSignIn,
    private readonly ties: OwnTies,
    private readonly compacts: ListCompactsUseCase,
  ) {}

  async show(
    person: SignedInPerson,
    request: SignedInRequest,
    response: Response,
    refusal?: { readonly error: FormErrorView; readonly status: number },
  ): Promise<void> {
    const view = ownSignInView(await this.own.sessions(person, request.accessToken ?? ''), await this.own.secondFactor(person));
    page(response, 'account/account', {
      at: paths.account,
      texts,
      ...(refusal && { errors: [refusal.error], status: refusal.status }),
      model: { roles: await this.rolesOf(person, response), ties: await this.ties.of(person), ...view, codeError: refusal?.error.text },
    });
  }

  /** What somebody is in each Compact, by its name. */
  private async rolesOf(person: SignedInPerson, response: Response) {
    const slugs = [...new Set(person.roles.map(({ compact }) => compact))];
    const names = new Map(
      await Promise.all(slugs.map(async (slug) => [slug, compactName(response, await this.compacts.one(slug))] as const)),
    );
    return person.roles.map(({ role, compact }) => ({ role, compact: names.get(compact) }));
  }
}

@PageController()
export class AccountController {
  constructor(private readonly pages: AccountPage) {}

  @ShowAt(paths.account)
  async show(@CurrentPerson() person: SignedInPerson, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.pages.show(person, request, response);
  }
}
