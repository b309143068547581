import { Body, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isEmail } from 'class-validator';
import { ExplainDeadline, KeepDrafts, ReadChallenge, type ChallengeView } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, ShowToHolderAt, TakeAt, TakeFromHolderAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { afterTexts } from './after.texts.js';
import { holderOf, isKey, rememberKey } from './draft-keys.js';
import { Journey, nextAddress, type JourneyState } from './journey.js';

type SavedProblem = 'addressNeeded' | 'linkNotSent';

/** Stopping, coming back, and what happens after sending. */
@PageController()
export class AfterController {
  constructor(
    private readonly journey: Journey,
    private readonly drafts: KeepDrafts,
    private readonly challenges: ReadChallenge,
    private readonly deadlines: ExplainDeadline,
  ) {}

  @ShowToHolderAt(paths.lodgeSaved)
  async showSaved(@Param('draft', IdentifierPipe) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const state = await this.journey.open(request, id);
    this.saved(response, state, state.draft.answers.contactEmail ?? '');
  }

  @TakeFromHolderAt(paths.lodgeSaved)
  async takeSaved(
    @Param('draft', IdentifierPipe) id: string,
    @Body('email') given: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const state = await this.journey.open(request, id);
    const email = typeof given === 'string' ? given.trim() : '';
    if (email.length > 254 || !isEmail(email)) return this.saved(response, state, email, 'addressNeeded');
    const { key, wasSent } = await this.drafts.sendLink(state.holder, id, email, languageOf(request));
    rememberKey(response, key);
    if (!wasSent) return this.saved(response, state, email, 'linkNotSent');
    redirectWithNotice(response, paths.lodgeSaved.to({ draft: id }), afterTexts.linkSent);
  }

  @ShowAt(paths.lodgeResume)
  showResume(@Query('key') key: unknown, @Res() response: Response): void {
    this.resume(response, key, false);
  }

  /** Opened by a button, so that programs that follow links in mail open nothing. */
  @TakeAt(paths.lodgeResume)
  async takeResume(@Body('key') key: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const draft = isKey(key) ? await this.drafts.withKey(key).catch(() => undefined) : undefined;
    if (!draft || !isKey(key)) return this.resume(response, key, true);
    rememberKey(response, key);
    const state = await this.journey.openFor({ person: holderOf(request).person, keys: [key] }, draft.id);
    response.redirect(303, draft.sentAt ? paths.lodgeSent.to({ draft: draft.id }) : nextAddress(state));
  }

  @ShowToHolderAt(paths.lodgeSent)
  async showSent(@Param('draft', IdentifierPipe) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { draft } = await this.journey.open(request, id);
    if (!draft.sentAt) return response.redirect(303, paths.lodgeCheck.to({ draft: id }));
    page(response, 'lodge/sent', { at: paths.lodgeSent, texts: afterTexts, model: { draft } });
  }

  @ShowAt(paths.lodgeDone)
  async showDone(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const challenge = await this.seen(person, reference);
    const explained = challenge && (await this.deadlines.execute(person, reference, 'acknowledge', language).catch(() => undefined));
    const longstop = challenge?.deadlines.find(({ rule }) => rule === 'legalLongstop')?.dueOn;
    page(response, 'lodge/done', {
      at: paths.lodgeDone,
      titleValues: { reference },
      texts: afterTexts,
      model: { reference, explained, longstop },
    });
  }

  /** An officer who took it down has yet to declare, and sees the number alone. */
  private async seen(person: SignedInPerson, reference: string): Promise<ChallengeView | undefined> {
    try {
      return await this.challenges.execute(person, reference);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'conflict-declaration-needed') return undefined;
      throw error;
    }
  }

  private saved(response: Response, state: JourneyState, email: string, problem?: SavedProblem): void {
    const t = translator(languageOf(response.req), afterTexts);
    page(response, 'lodge/saved', {
      at: paths.lodgeSaved,
      texts: afterTexts,
      errors: problem ? [{ text: t(problem), href: '#email' }] : [],
      model: { draft: state.draft, email, emailError: problem && t(problem), next: nextAddress(state) },
    });
  }

  private resume(response: Response, key: unknown, isGone: boolean): void {
    page(response, 'lodge/resume', {
      at: paths.lodgeResume,
      texts: afterTexts,
      status: isGone ? 404 : 200,
      model: { key: isKey(key) ? key : undefined, isGone: isGone || !isKey(key) },
    });
  }
}
