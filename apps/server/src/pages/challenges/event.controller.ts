import { Body, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdvanceChallenge } from '#libs/casework';
import { canonicalJson, DomainError, sha256Hex } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { eventCatalogue, isEventType, validatePayload, type EventType } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { readForm } from '../forms/read-form.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { fill } from '../language/texts.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { homeOf } from '../sign-in/home-of.js';
import { orDeclareFirst } from './declare-first.js';
import { EventPages, type EventAsk } from './event-pages.js';
import { eventTexts } from './event.texts.js';

interface OwnFields {
  readonly _version?: unknown;
  readonly _key?: unknown;
  readonly _from?: unknown;
}

/** Every step of a case: its form, which comes from the event, and what happens when it is sent. */
@PageController()
export class EventController {
  constructor(
    private readonly pages: EventPages,
    private readonly advance: AdvanceChallenge,
  ) {}

  @ShowAt(paths.challengeEvent)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Param('type') type: string,
    @Query('from') from: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const ask: EventAsk = { response, person, reference, type: eventNamed(type), from: roomNamed(from) };
    // Files have a page of their own.
    if (ask.type === 'attach-document') return response.redirect(303, addressOfDocuments(ask));
    const prepared = await orDeclareFirst(response, reference, () => this.pages.prepare(ask));
    if (prepared) this.pages.show(ask, prepared);
  }

  @TakeAt(paths.challengeEvent)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Param('type') type: string,
    @Body() body: OwnFields,
    @Res() response: Response,
  ): Promise<void> {
    const ask: EventAsk = { response, person, reference, type: eventNamed(type), from: roomNamed(body._from) };
    if (ask.type === 'attach-document') return response.redirect(303, addressOfDocuments(ask));
    const prepared = await orDeclareFirst(response, reference, () => this.pages.prepare(ask));
    if (!prepared) return;
    const { raw, payload, wish } = readForm(prepared.form.fields, body, prepared.form.fixedLists);
    if (wish === 'rowsChanged') return this.pages.show(ask, prepared, { raw, version: versionIn(body) });
    const verdict = validatePayload(ask.type, payload);
    if (!verdict.ok) return this.pages.show(ask, prepared, { raw, version: versionIn(body), problems: verdict.errors });
    try {
      const expectedVersion = versionIn(body) ?? -1;
      const command = { reference, type: ask.type, payload, expectedVersion };
      const key = typeof body._key === 'string' && /^[\w-]{1,100}$/.test(body._key) ? body._key : undefined;
      const answer = await this.advance.execute(person, command, { key, hash: sha256Hex(canonicalJson(command)) });
      redirectWithNotice(response, 'title' in answer.body ? nextPage(ask) : homeOf(person), noticeOf(ask.type));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.pages.showProblem(ask, error, { raw, version: versionIn(body) });
    }
  }
}

/** @throws DomainError not-found for what is no step of a case */
function eventNamed(type: string): EventType {
  if (!isEventType(type) || type === 'submit') throw new DomainError('not-found');
  return type;
}

function versionIn({ _version: version }: OwnFields): number | undefined {
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : undefined;
}

function roomNamed(from: unknown): EventAsk['from'] {
  return from === 'mediation' || from === 'panel' ? from : undefined;
}

function addressOfDocuments({ reference, from }: EventAsk): string {
  return `${paths.challengeDocuments.to({ reference })}${from === undefined ? '' : `?from=${from}`}`;
}

/** Back to the room that the step was taken from. */
function nextPage({ reference, from }: EventAsk): string {
  if (from === 'mediation') return paths.challengeMediation.to({ reference });
  return from === 'panel' ? paths.challengePanel.to({ reference }) : paths.challenge.to({ reference });
}

function noticeOf(type: EventType) {
  const { label } = eventCatalogue[type];
  return { en: fill(eventTexts.done.en, { step: label.en }), cy: fill(eventTexts.done.cy, { step: label.cy }) };
}
