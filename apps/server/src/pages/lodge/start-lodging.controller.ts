import { Body, Ip, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ConfirmDraft, KeepDrafts } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { SignInThrottle, type SignedInPerson } from '#libs/people';
import { CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { isUuid } from '../../http/identifier.pipe.js';
import { ShownCompacts } from '../compacts/shown-compacts.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { holderOf, rememberKey } from './draft-keys.js';
import { Journey, nextAddress } from './journey.js';
import { lodgeTexts } from './lodge.texts.js';

/** Drafts are for anybody to begin, so that no machine fills the database with them. */
const BEGINNING = 'drafts begun';

@PageController()
export class StartLodgingController {
  constructor(
    private readonly compacts: ShownCompacts,
    private readonly drafts: KeepDrafts,
    private readonly confirming: ConfirmDraft,
    private readonly journey: Journey,
    private readonly throttle: SignInThrottle,
  ) {}

  @ShowAt(paths.lodge)
  async show(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.ask(person, request, response);
  }

  @TakeAt(paths.lodge)
  async take(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Body() form: Readonly<Record<string, unknown>>,
    @Ip() address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { _discard: discarded, compact } = form;
    if (typeof discarded === 'string' && isUuid(discarded)) {
      await this.drafts.discard(holderOf(request), discarded);
      return redirectWithNotice(response, paths.lodge.to(), lodgeTexts.discarded);
    }
    const chosen = (await this.compacts.of(undefined, person)).find(({ slug }) => slug === compact);
    if (!chosen) return this.ask(person, request, response, true);
    // Whom a Compact does not show its register cannot choose from it.
    const isMember = person?.roles.some(({ compactId }) => compactId === chosen.id) ?? false;
    if (!chosen.publishesOrganisations && !isMember) throw new DomainError(person ? 'not-allowed' : 'not-signed-in');
    if (!person) {
      await this.throttle.refuseTooMany(BEGINNING, address);
      await this.throttle.noteFailure(BEGINNING, address);
    }
    const { id, key } = await this.drafts.begin(holderOf(request), chosen.slug, { language: languageOf(request) });
    rememberKey(response, key);
    // The cookie is not in this request yet, so what comes first is asked for by name.
    const begun = await this.journey.openFor({ person, keys: [key] }, id);
    response.redirect(303, nextAddress(begun));
  }

  private async ask(person: SignedInPerson | undefined, request: Request, response: Response, isMissing = false): Promise<void> {
    const holder = holderOf(request);
    const t = translator(languageOf(request), lodgeTexts);
    const isOfficer = person?.roles.some(({ role }) => role === 'officer') ?? false;
    page(response, 'lodge/start', {
      at: paths.lodge,
      texts: lodgeTexts,
      errors: isMissing ? [{ text: t('compactMissing'), href: '#compact' }] : [],
      model: {
        compacts: await this.compacts.of(undefined, person),
        compactError: isMissing ? t('compactMissing') : undefined,
        drafts: await this.drafts.list(holder),
        toConfirm: person && isOfficer ? await this.confirming.list(person) : [],
      },
    });
  }
}
