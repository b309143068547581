import { Body, Ip, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { ChangeOwnPasswordUseCase, shortestPassword, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { endSession } from '../session/session-cookie.js';
import { signInTexts } from '../sign-in/sign-in.texts.js';
import { accountTexts } from './account.texts.js';
import { passwordTexts } from './password.texts.js';

const LONGEST = 200;
const limits = { least: String(shortestPassword), most: String(LONGEST) };
const texts = { ...signInTexts, ...accountTexts, ...passwordTexts };
type Problem = 'currentMissing' | 'currentWrong' | 'nextTooShort' | 'nextTooLong' | 'tooMany';

/** Somebody's own password. */
@PageController()
export class PasswordController {
  constructor(private readonly passwords: ChangeOwnPasswordUseCase) {}

  @ShowAt(paths.accountPassword)
  async show(@CurrentPerson() person: SignedInPerson, @Res() response: Response): Promise<void> {
    await this.ask(person, response, []);
  }

  @TakeAt(paths.accountPassword)
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: unknown,
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    const form = body as Readonly<Record<string, unknown>>;
    const [currentPassword, newPassword] = [form['current'], form['next']].map((value) => (typeof value === 'string' ? value : '')) as [
      string,
      string,
    ];
    const problems: Problem[] = [
      ...(currentPassword === '' ? ['currentMissing' as const] : []),
      ...(newPassword.length < shortestPassword ? ['nextTooShort' as const] : newPassword.length > LONGEST ? ['nextTooLong' as const] : []),
    ];
    if (problems.length > 0) return this.ask(person, response, problems);
    try {
      await this.passwords.execute(person, { currentPassword, newPassword, address });
    } catch (error) {
      if (!(error instanceof DomainError) || (error.code !== 'field-errors' && error.code !== 'too-many-requests')) throw error;
      const isWrong = error.code === 'field-errors';
      return this.ask(person, response, [isWrong ? 'currentWrong' : 'tooMany'], isWrong ? 422 : 429);
    }
    endSession(response);
    redirectWithNotice(response, paths.signIn.to(), passwordTexts.changed);
  }

  private async ask(person: SignedInPerson, response: Response, problems: readonly Problem[], status = 422): Promise<void> {
    const language = languageOf(response.req);
    const t = translator(language, texts);
    const errors = problems.map((problem) => ({ text: t(problem, limits), href: problem.startsWith('next') ? '#next' : '#current' }));
    const errorAt = (field: string) => errors.find(({ href }) => href === `#${field}`)?.text;
    page(response, 'account/password', {
      at: paths.accountPassword,
      texts,
      errors,
      ...(errors.length > 0 && { status }),
      model: {
        trail: [{ text: paths.account.title[language], href: paths.account.to() }],
        hasPassword: await this.passwords.hasPassword(person),
        limits,
        currentError: errorAt('current'),
        nextError: errorAt('next'),
      },
    });
  }
}
