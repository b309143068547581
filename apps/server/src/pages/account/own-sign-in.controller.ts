import { Body, Ip, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { ChangeOwnLanguageUseCase, OwnSignIn, type SignedInPerson } from '#libs/people';
import type { Words } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { PageController, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AccountPage } from './account.controller.js';
import { ownSignInTexts as words } from './own-sign-in.texts.js';

interface AccountForm {
  readonly _session?: unknown;
  readonly _others?: unknown;
  readonly _factor?: unknown;
  readonly code?: unknown;
  readonly language?: unknown;
}

/** The forms of the account page. */
@PageController()
export class OwnSignInController {
  constructor(
    private readonly own: OwnSignIn,
    private readonly languages: ChangeOwnLanguageUseCase,
    private readonly pages: AccountPage,
  ) {}

  @TakeAt(paths.account)
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Body() form: AccountForm,
    @Ip() address: string,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const done = await this.carryOut(person, form, address, request.accessToken ?? '');
      if (done) return redirectWithNotice(response, paths.account.to(), done);
      response.redirect(303, paths.account.to());
    } catch (error) {
      if (!(error instanceof DomainError) || (error.code !== 'wrong-credentials' && error.code !== 'too-many-requests')) throw error;
      const isWrong = error.code === 'wrong-credentials';
      const text = translator(languageOf(request), words)(isWrong ? 'codeWrong' : 'tooMany');
      // Not 401: the person is signed in.
      await this.pages.show(person, request, response, { error: { text, href: '#code' }, status: isWrong ? 422 : 429 });
    }
  }

  private async carryOut(person: SignedInPerson, form: AccountForm, address: string, token: string): Promise<Words | undefined> {
    if (typeof form._session === 'string' || form._others !== undefined) {
      const others = (await this.own.sessions(person, token)).filter(({ isThisOne }) => !isThisOne).map(({ session }) => session);
      await this.own.endSessions(person, form._others === undefined ? others.filter((known) => known === form._session) : others);
      return words.sessionsEnded;
    }
    if (form.language === 'en' || form.language === 'cy') {
      await this.languages.execute(person, form.language);
      return words.languageChosen;
    }
    const code = typeof form.code === 'string' ? form.code : '';
    switch (form._factor) {
      case 'begin':
        await this.own.beginSecondFactor(person);
        return undefined;
      case 'confirm':
        await this.own.confirmSecondFactor(person, code, address);
        return words.factorWasOn;
      case 'end':
        await this.own.endSecondFactor(person, code, address);
        return words.factorWasEnded;
      default:
        throw new DomainError('malformed-request');
    }
  }
}
