import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import {
  EndSecondFactorUseCase,
  ListOrganisationsUseCase,
  ListPeopleUseCase,
  LookAfterInterestsUseCase,
  versionOfPerson,
  type SignedInPerson,
} from '#libs/people';
import type { Fields } from '#libs/workflow';
import { everyRow } from '../compacts/every-row.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { paths } from '../paths.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { peopleTexts } from './people.texts.js';
import { detailFields, endFields, organisationChoices, placeFields } from './person-fields.js';
import { personWording } from './refused-fields.js';
import { rolesIn, rolesToGive } from './roles-to-give.js';

export interface PersonAsk {
  readonly person: SignedInPerson;
  readonly slug: string;
  readonly id: string;
  readonly response: Response;
}

/** One of the page's forms as it was sent: `details`, `place`, or the id of a tie. */
interface SentPart extends SentForm {
  readonly form: string;
}

/** The page of one person, as it is first opened and with a form that needs correcting. */
@Injectable()
export class PersonPage {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly people: ListPeopleUseCase,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly interests: LookAfterInterestsUseCase,
    private readonly factor: EndSecondFactorUseCase,
  ) {}

  async show({ person, slug, id, response }: PersonAsk, sent?: SentPart): Promise<void> {
    const language = languageOf(response.req);
    const compact = await this.compacts.one(person, slug);
    const { titleValues, trail } = this.compacts.frame(response, compact);
    const shown = await this.people.one(person, id);
    const register = await everyRow((rows) => this.organisations.execute(person, { compact: slug, page: rows }));
    const ties = await this.interests.of(person, compact.id, id);
    const isOwn = id === person.personId;
    const held = rolesIn(slug, shown.roles);
    const giveable = isOwn ? [] : rolesToGive(person, compact.id);
    const names = new Map(register.map((one) => [one.id, one.name]));
    const free = register.filter((one) => !shown.organisationIds.includes(one.id));
    const partOf = (form: string, fields: Fields, stored = {}) =>
      adminForm(fields, {
        language,
        sent: sent?.form === form ? sent : undefined,
        stored,
        choices: { organisation: organisationChoices(free) },
        wording: personWording,
      });
    const details = partOf('details', detailFields, { name: shown.name, email: shown.email, language: shown.language });
    const place = partOf('place', placeFields);
    const endings = new Map(ties.map((tie) => [tie.id, partOf(tie.id, endFields(tie.id))]));
    page(response, 'admin/person', {
      at: paths.adminPerson,
      titleValues: { ...titleValues, name: shown.name },
      texts: { ...adminTexts, ...peopleTexts },
      errors: [details, place, ...endings.values()].flatMap((part) => part.errors),
      model: {
        trail: [...trail, { text: adminTexts.people[language], href: paths.adminPeople.to({ slug }) }],
        slug,
        shown,
        isOwn,
        mayChange: !shown.hasAccount || giveable.includes('administrator'),
        hasCodesToEnd: await this.factor.mayEnd(person, id),
        version: versionOfPerson(shown),
        details,
        held: held.map((role) => ({ role, canEnd: giveable.includes(role) })),
        offered: giveable.filter((role) => !held.includes(role)),
        places: shown.organisationIds.filter((one) => names.has(one)).map((one) => ({ id: one, name: names.get(one) })),
        placeForm: isOwn || free.length === 0 ? undefined : place.fields,
        seesTies: person.roles.some(({ compactId, role }) => compactId === compact.id && role === 'officer'),
        ties: ties.map((tie) => ({
          ...tie,
          organisation: names.get(tie.organisationId),
          form: tie.to === null && !isOwn ? endings.get(tie.id)?.fields : undefined,
        })),
      },
    });
  }
}
