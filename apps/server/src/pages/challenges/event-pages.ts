import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { ListRedressRoutesUseCase } from '#libs/agreements';
import { agreedOffer, OpenFile, PrepareEvent, type EventPreparation, type FoundName } from '#libs/casework';
import { newId, type DomainError, type FieldProblem } from '#libs/kernel';
import { ListOrganisationsUseCase, type SignedInPerson } from '#libs/people';
import { eventCatalogue, type EventType, type Language, type Refusal } from '#libs/workflow';
import { everyRow } from '../compacts/every-row.js';
import { errorViews, type FormErrorView, type FoundProblem } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
import type { RawForm } from '../forms/raw-form.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { paths } from '../paths.js';
import { caseTrail } from './case-trail.js';
import { stepsOf, timeline } from './case-view.js';
import { caseTexts } from './case.texts.js';
import { caseWords } from './case-words.texts.js';
import { eventForm, offerOfOthers, type EventForm } from './event-form.js';
import { eventTexts } from './event.texts.js';
import { offerTexts } from './offer.texts.js';
import { publicationTexts } from './publication.texts.js';
import { panelCheckTexts } from './panel-check.texts.js';

/** Which step somebody wants to take on which case, and from which room of it. */
export interface EventAsk {
  readonly response: Response;
  readonly person: SignedInPerson;
  readonly reference: string;
  readonly type: EventType;
  readonly from: 'mediation' | 'panel' | undefined;
}

export interface PreparedEvent {
  readonly prepared: EventPreparation;
  readonly form: EventForm;
}

/** A form as it was sent, when it is shown again. */
interface Again {
  readonly raw: RawForm;
  readonly version: number | undefined;
  readonly problems?: readonly FoundProblem[];
  /** What stands above the form instead of problems of its fields. */
  readonly refusal?: Refusal;
  readonly status?: number;
  readonly isStale?: boolean;
  /** What a check found in it. */
  readonly found?: readonly FoundName[];
  readonly since?: ReturnType<typeof timeline>;
}

const texts = { ...caseTexts, ...caseWords, ...eventTexts, ...offerTexts, ...panelCheckTexts, ...publicationTexts };

/** The pages of a step: its form, the form again, and why it cannot be taken. */
@Injectable()
export class EventPages {
  constructor(
    private readonly prepareEvent: PrepareEvent,
    private readonly openFile: OpenFile,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly redress: ListRedressRoutesUseCase,
  ) {}

  async prepare(ask: Pick<EventAsk, 'response' | 'person' | 'reference' | 'type'>): Promise<PreparedEvent> {
    const { response, person, reference, type } = ask;
    const language = languageOf(response.req);
    const prepared = await this.prepareEvent.execute(person, reference, type, language);
    const { compact } = prepared.challenge;
    const organisations = type === 'add-party' ? await everyRow((rows) => this.organisations.execute(person, { compact, page: rows })) : [];
    const redress = type === 'refer-elsewhere' ? (await this.redress.execute(compact)).items : [];
    return { prepared, form: eventForm(type, prepared, { organisations, redress }, language) };
  }

  /** The form, or, when it is certain that the step cannot be taken, why. */
  show(ask: EventAsk, { prepared, form }: PreparedEvent, again?: Again): void {
    if (prepared.refusal) return this.refuse(ask, prepared, prepared.refusal, again);
    const { response, person, reference, type } = ask;
    const language = languageOf(response.req);
    const problems = again?.problems ?? [];
    page(response, 'challenges/event', {
      at: paths.challengeEvent,
      titleValues: { event: eventCatalogue[type].label[language], reference },
      texts,
      errors: again?.refusal ? [refusalError(again.refusal, form, language)] : errorViews(form.fields, problems, language),
      ...(again?.status !== undefined && { status: again.status }),
      model: {
        trail: caseTrail(response, person, reference),
        challenge: prepared.challenge,
        panel: type === 'form-panel' ? prepared.panel : undefined,
        offer: shownOffer(type, prepared),
        form: formOf(ask, { prepared, form }, again?.raw, again?.version, problems),
        isStale: again?.isStale,
        since: again?.since,
        found: again?.found,
      },
    });
  }

  /** What the use case said, on the page that helps with it, with everything that was filled in. */
  async showProblem(ask: EventAsk, error: DomainError, again: Again): Promise<void> {
    switch (error.code) {
      case 'field-errors':
        return this.show(ask, await this.prepare(ask), { ...again, problems: error.details['errors'] as FieldProblem[] });
      case 'version-stale': {
        const fresh = await this.prepare(ask);
        const since = await this.sinceThen(ask, again.version);
        return this.show(ask, fresh, { ...again, version: fresh.prepared.challenge.version, isStale: true, since, status: 412 });
      }
      case 'process-refused':
        return this.show(ask, await this.prepare(ask), { ...again, status: 409, refusal: error.details as unknown as Refusal });
      default:
        throw error;
    }
  }

  /** What everybody on the case saw happen since the version that somebody read. */
  private async sinceThen({ response, person, reference }: EventAsk, version: number | undefined) {
    const language = languageOf(response.req);
    const { history } = await this.openFile.execute(person, reference, language);
    const shared = history.filter(({ audience }) => audience === 'shared');
    return timeline(shared.slice(version ?? shared.length), language);
  }

  private refuse({ response, person, reference, type }: EventAsk, { challenge }: EventPreparation, refusal: Refusal, again?: Again): void {
    const language = languageOf(response.req);
    const own = Object.values(again?.raw ?? {}).flatMap((values) => values.filter((value) => /\s/.test(value.trim())));
    page(response, 'challenges/event-refused', {
      at: paths.challengeEvent,
      titleValues: { event: eventCatalogue[type].label[language], reference },
      texts,
      status: again?.status ?? 409,
      model: {
        trail: caseTrail(response, person, reference),
        challenge: { ...challenge, ...stepsOf(challenge) },
        refusal,
        own,
        isStale: again?.isStale,
        since: again?.since,
      },
    });
  }
}

/** A form as the template `challenges/event-form` shows it, on the page of the step or on that of a room. */
export function formOf(
  { response, reference, type, from }: EventAsk,
  { prepared, form }: PreparedEvent,
  raw: RawForm = form.blank,
  version = prepared.challenge.version,
  problems: readonly FoundProblem[] = [],
) {
  const { button, confirm } = eventCatalogue[type];
  return {
    action: paths.challengeEvent.to({ reference, type }),
    type,
    checkAt: checkedAt(type, reference),
    button,
    confirm,
    fields: formView(form.fields, { ...raw, ...form.given }, { ...form.options, language: languageOf(response.req), problems }),
    hidden: { _version: version, _key: newId(), ...(from && { _from: from }) },
  };
}

/** Where a form is held against the rules while it is filled in. */
function checkedAt(type: EventType, reference: string): string | undefined {
  if (type === 'publish-decision') return `${paths.challengeEvent.to({ reference, type })}/check`;
  return type === 'form-panel' ? `${paths.challengePanel.to({ reference })}/check` : undefined;
}

/** The offer that a step is about: the one that waits for an answer, or the one that was accepted. */
function shownOffer(type: EventType, prepared: EventPreparation) {
  const offer = type === 'conclude-mediation' ? agreedOffer(prepared.offers) : offerOfOthers(prepared);
  return offer && ['make-offer', 'answer-offer', 'conclude-mediation'].includes(type) ? offer : undefined;
}

function refusalError({ sentence }: Refusal, form: EventForm, language: Language): FormErrorView {
  return { text: sentence[language], href: `#${Object.keys(form.fields)[0] ?? 'main-content'}` };
}
