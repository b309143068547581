import { KeepDrafts, LodgeDraft, type DraftAnswers, type DraftHolder } from '#libs/casework';
import type { LocalDate } from '#libs/kernel';
import { RecognisePersonUseCase, type SignedInPerson } from '#libs/people';
import type { DemonstrationServer } from './demonstration-server.js';

/** The person behind an account, as the server knows them. */
export async function personOf(server: DemonstrationServer, account: string): Promise<SignedInPerson> {
  const person = await server.app.get(RecognisePersonUseCase).execute((await server.as(account)).token);
  if (!person) throw new Error(`${account} is not signed in`);
  return person;
}

/** Answers to every question, against the council. */
export async function completeAnswers(server: DemonstrationServer): Promise<DraftAnswers> {
  return {
    respondentOrganisationId: (await server.me('respondent')).organisationId,
    situations: ['cutNotice'],
    situationCommitments: ['4.4'],
    eventFrom: '2026-11-02' as LocalDate,
    decisionOn: '2026-10-30' as LocalDate,
    whatHappened: 'We had six weeks to close the kitchen.',
    title: 'Six weeks of notice',
    remedySought: 'Three months, and a talk.',
    stepsTried: 'We wrote twice.',
    identityProtected: false,
    language: 'en',
    adjustments: 'Large print, please.',
  };
}

/** A draft of somebody, or without an account of whoever holds its key. */
export async function beginDraft(
  server: DemonstrationServer,
  account: string | undefined,
  answers: DraftAnswers,
): Promise<{ id: string; key: string; holder: DraftHolder }> {
  const drafts = server.app.get(KeepDrafts);
  const person = account === undefined ? undefined : await personOf(server, account);
  const begun = await drafts.begin({ person, keys: [] }, 'wolverhampton', answers);
  return { ...begun, holder: { person, keys: [begun.key] } };
}

/** A draft that somebody unknown has sent to the officers. */
export async function sendDraft(
  server: DemonstrationServer,
  more: DraftAnswers = {},
): Promise<{ id: string; key: string; holder: DraftHolder }> {
  const draft = await beginDraft(server, undefined, {
    ...(await completeAnswers(server)),
    organisationName: 'Example Sewing Circle',
    organisationSector: 'vcs',
    contactName: 'Sian Sewing',
    contactEmail: 'sian@sewing.example',
    ...more,
  });
  await server.app.get(LodgeDraft).sendToOfficers(draft.holder, draft.id);
  return draft;
}
