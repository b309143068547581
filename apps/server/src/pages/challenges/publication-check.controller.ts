import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CheckPublication } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { readForm } from '../forms/read-form.js';
import { PageController } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { EventPages, type EventAsk } from './event-pages.js';

/** Looks through the text of a publication while it is written; with a script at every change. Changes nothing. */
@PageController()
export class PublicationCheckController {
  constructor(
    private readonly pages: EventPages,
    private readonly check: CheckPublication,
  ) {}

  @Post('/challenges/:reference/events/publish-decision/check')
  @HttpCode(200)
  async look(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Body() body: { readonly _version?: unknown },
    @Res() response: Response,
  ): Promise<void> {
    const ask: EventAsk = { response, person, reference, type: 'publish-decision', from: undefined };
    const prepared = await this.pages.prepare(ask);
    const { raw, payload } = readForm(prepared.form.fields, body, prepared.form.fixedLists);
    const found = await this.check.execute(person, reference, payload);
    const version = typeof body._version === 'string' && /^\d{1,9}$/.test(body._version) ? Number(body._version) : undefined;
    this.pages.show(ask, prepared, { raw, version, found });
  }

  /** Who comes back to the address of a check by a link or a reload. */
  @Get('/challenges/:reference/events/publish-decision/check')
  back(@Param('reference', ReferencePipe) reference: string, @Res() response: Response): void {
    response.redirect(303, paths.challengeEvent.to({ reference, type: 'publish-decision' }));
  }
}
