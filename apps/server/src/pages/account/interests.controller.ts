import { Body, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { EndOwnInterestUseCase, RegisterInterestUseCase, versionOfInterest, type InterestKind, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { adminForm, takeForm, type SentForm } from '../admin/admin-form.js';
import { endField } from '../admin/person-fields.js';
import type { Wording } from '../forms/form-error.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { interestsTexts as words } from './interests.texts.js';
import { OwnTies } from './own-ties.js';
import { endTieFields, newTieFields } from './own-ties-view.js';

const NEW = 'new';
const wording: Wording = ({ field, code }, language) => {
  if (code === 'inFuture' || code === 'longAgo') return words[code][language];
  if (field === 'organisationId' && code === 'notFound') return words.noSuchOrganisation[language];
  return code === 'stale' || code === 'alreadyEnded' ? words.changedMeanwhile[language] : undefined;
};

interface SentTie {
  /** The id of the tie that is to end; nothing for one that is registered. */
  readonly _tie?: unknown;
  readonly _version?: unknown;
}
interface EnteredTie {
  readonly organisationId: string;
  readonly kind: InterestKind;
  readonly from: string;
  readonly to?: string;
}

/** A person's own ties: what is registered, a form for one more, and a small form for each that lasts. */
@PageController()
export class OwnTiesController {
  constructor(
    private readonly ties: OwnTies,
    private readonly register: RegisterInterestUseCase,
    private readonly endTie: EndOwnInterestUseCase,
  ) {}

  @ShowAt(paths.accountInterests)
  async show(@CurrentPerson() person: SignedInPerson, @Res() response: Response): Promise<void> {
    return this.ask(person, response);
  }

  @TakeAt(paths.accountInterests)
  @ChecksItsText()
  async take(@CurrentPerson() person: SignedInPerson, @Body() body: SentTie | undefined, @Res() response: Response): Promise<void> {
    if (body?._tie !== undefined) return this.takeEnd(person, body, response);
    const sent = await takeForm<EnteredTie>(newTieFields, body, async (entered) => {
      await this.register.execute(person, entered, onceIn(body));
      redirectWithNotice(response, paths.accountInterests.to(), words.added);
    });
    if (sent) return this.ask(person, response, NEW, sent);
  }

  private async takeEnd(person: SignedInPerson, body: SentTie, response: Response): Promise<void> {
    const tie = (await this.ties.of(person)).find(({ id }) => id === body._tie);
    if (!tie) throw new DomainError('not-found');
    const field = endField(tie.id);
    const sent = await takeForm<Readonly<Record<string, string>>>(endTieFields(tie), body, async ({ [field]: to = '' }) => {
      // Pressed twice is done once.
      if (tie.to !== to) await this.endTie.execute(person, { id: tie.id, version: Number(body._version), to });
      redirectWithNotice(response, paths.accountInterests.to(), words.ended);
    });
    if (!sent) return;
    const problems = sent.problems.map((problem) => (problem.field === 'to' ? { ...problem, field } : problem));
    return this.ask(person, response, tie.id, { ...sent, problems });
  }

  private async ask(person: SignedInPerson, response: Response, which?: string, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const at = (form: string) => ({ language, wording, sent: form === which ? sent : undefined });
    const add = adminForm(newTieFields, { ...at(NEW), choices: { organisation: await this.ties.choices(person) } });
    const ties = (await this.ties.of(person)).map((tie) => ({
      ...tie,
      version: versionOfInterest(tie),
      isOpen: tie.id === which,
      // What was changed meanwhile is shown as it is now, with what is wrong on top.
      form: tie.to === null ? adminForm(endTieFields(tie), at(tie.id)) : undefined,
    }));
    const tie = ties.find(({ id }) => id === which);
    const errors = tie ? adminForm(endTieFields(tie), at(tie.id)).errors : add.errors;
    page(response, 'account/interests', {
      at: paths.accountInterests,
      texts: words,
      errors,
      model: { trail: [{ text: paths.account.title[language], href: paths.account.to() }], ties, add },
    });
  }
}
