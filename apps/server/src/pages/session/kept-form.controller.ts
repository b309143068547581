import { Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { KeptForms, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { homeOf } from '../sign-in/home-of.js';
import { keptFormKey } from './kept-form.js';
import { keptFormTexts } from './kept-form.texts.js';
import { redirectWithNotice } from './notice.js';

/** Shorter answers are ticks, numbers and identifiers: they are sent along, and say nothing to a reader. */
const WORTH_SHOWING = 3;

/** What somebody had written when their session ended: to be sent now, or thrown away. */
@PageController()
export class KeptFormController {
  constructor(private readonly forms: KeptForms) {}

  @ShowAt(paths.keptForm)
  async show(@CurrentPerson() person: SignedInPerson, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const key = keptFormKey(request);
    const kept = key === undefined ? undefined : await this.forms.read(person, key);
    const fields = Object.entries(kept?.fields ?? {}).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
    page(response, 'sign-in/kept-form', {
      at: paths.keptForm,
      texts: keptFormTexts,
      model: { kept, fields, written: fields.filter(isWritten).map(({ value }) => value), home: homeOf(person) },
    });
  }

  @TakeAt(paths.keptForm)
  async take(@CurrentPerson() person: SignedInPerson, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const key = keptFormKey(request);
    if (key !== undefined) await this.forms.forget(person, key);
    redirectWithNotice(response, homeOf(person), keptFormTexts.thrownAway);
  }
}

function isWritten({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return !name.startsWith('_') && value.trim().length > WORTH_SHOWING && !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
}
