import { Body, Param, Res } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { Response } from 'express';
import { DomainError, type ErrorCode } from '#libs/kernel';
import {
  AssignRoleUseCase,
  ChangePersonUseCase,
  compactRoles,
  EndRoleUseCase,
  EndSecondFactorUseCase,
  InvitePersonUseCase,
  LookAfterInterestsUseCase,
  PlaceInOrganisationUseCase,
  type SignedInPerson,
} from '#libs/people';
import type { Fields, Words } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, isUuid, SlugPipe } from '../../http/identifier.pipe.js';
import type { FoundProblem } from '../forms/form-error.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { takeForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { peopleTexts } from './people.texts.js';
import { detailFields, endField, endFields, placeFields } from './person-fields.js';
import { PersonPage, type PersonAsk } from './person-page.js';

type PostedForm = Readonly<Record<string, unknown>>;

/** One person of a Compact: details, invitation, roles, organisations and ties, each with its own small form. */
@PageController()
export class PersonPageController {
  constructor(
    private readonly pages: PersonPage,
    private readonly change: ChangePersonUseCase,
    private readonly invite: InvitePersonUseCase,
    private readonly assign: AssignRoleUseCase,
    private readonly end: EndRoleUseCase,
    private readonly places: PlaceInOrganisationUseCase,
    private readonly interests: LookAfterInterestsUseCase,
    private readonly factor: EndSecondFactorUseCase,
  ) {}

  @ShowAt(paths.adminPerson)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.pages.show({ person, slug, id, response });
  }

  @TakeAt(paths.adminPerson)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: PostedForm,
    @Res() response: Response,
  ): Promise<void> {
    const ask: PersonAsk = { person, slug, id, response };
    const done = (notice: Words) => redirectWithNotice(response, paths.adminPerson.to({ slug, id }), notice);
    const [give, take] = [body['give'], body['end']].map((name) => compactRoles.find((role) => role === name));
    const place = body['endPlace'];
    if (give) await unless('already-exists', this.assign.execute(person, { personId: id, compact: slug, role: give }));
    else if (take) await this.end.execute(person, { personId: id, compact: slug, role: take });
    else if (typeof place === 'string' && isUuid(place))
      await this.places.end(person, { personId: id, compact: slug, organisationId: place });
    else if (body['_do'] === 'endCodes') {
      await unless('not-found', this.factor.execute(person, id));
      return done(peopleTexts.factorEnded);
    } else if (body['_do'] === 'invite') await this.invite.execute(person, id);
    else return this.takeForm(ask, body, done);
    done(give ? adminTexts.roleGiven : take ? adminTexts.roleEnded : place === undefined ? peopleTexts.invited : peopleTexts.placeEnded);
  }

  private async takeForm(ask: PersonAsk, body: PostedForm, done: (notice: Words) => void): Promise<void> {
    const { person, slug, id } = ask;
    switch (body['_do']) {
      case 'details':
        return this.submit(ask, 'details', detailFields, body, async (entered) => {
          if (!isEmail(entered['email'])) return [{ field: 'email', code: 'notAnAddress' }];
          const version = Number(body['_version']);
          await this.change.execute(person, {
            personId: id,
            version,
            ...(entered as { name: string; email: string; language: 'en' | 'cy' }),
          });
          return done(peopleTexts.saved);
        });
      case 'place':
        return this.submit(ask, 'place', placeFields, body, async (entered) => {
          await unless(
            'already-exists',
            this.places.add(person, { personId: id, compact: slug, organisationId: String(entered['organisationId']) }),
          );
          return done(peopleTexts.placeAdded);
        });
      case 'tie': {
        const tie = body['_tie'];
        if (typeof tie !== 'string' || !isUuid(tie)) throw new DomainError('malformed-request');
        return this.submit(ask, tie, endFields(tie), body, async (entered) => {
          await this.interests.end(person, { id: tie, to: String(entered[endField(tie)]) });
          return done(peopleTexts.tieEnded);
        });
      }
      default:
        throw new DomainError('malformed-request');
    }
  }

  /** Reads one of the forms and does what it asks; its problems are shown in it, and what was typed stays. */
  private async submit(
    ask: PersonAsk,
    form: string,
    fields: Fields,
    body: PostedForm,
    work: (entered: Readonly<Record<string, unknown>>) => Promise<readonly FoundProblem[] | void>,
  ): Promise<void> {
    const sent = await takeForm(fields, body, work);
    if (!sent) return;
    const [first = ''] = Object.keys(fields);
    // What is about a day is about the only day that was asked for.
    const problems = sent.problems.map((problem) => (problem.field === 'to' ? { ...problem, field: first } : problem));
    return this.pages.show(ask, { form, raw: sent.raw, problems });
  }
}

/** Pressed twice is done once. */
async function unless(alreadyDone: ErrorCode, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== alreadyDone) throw error;
  });
}
