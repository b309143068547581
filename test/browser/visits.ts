import { paths, type PathName } from '../../apps/server/src/pages/paths.js';
import type { DemonstrationServer } from '../support/demonstration-server.js';
import { registerTie } from '../support/ties.js';
import { caseVisits } from './visited-cases.js';
import { draftVisits } from './visited-drafts.js';

/** How the walk comes to a page. */
export interface Visit {
  /** Who opens it, as `officer`; nobody signed in without it. */
  readonly as?: string;
  /** Its address; may first do what the page is about. */
  readonly address: string | ((server: DemonstrationServer) => Promise<string>);
  /** The address only leads on to this page, and so has no title of its own. */
  readonly leadsTo?: PathName;
}

const slug = 'wolverhampton';

async function firstOf(server: DemonstrationServer, address: string, name: 'id' | 'key' = 'id'): Promise<string> {
  const { body } = await (await server.as('officer')).get(address).expect(200);
  return (body as { items: { id: string; key: string }[] }).items[0]?.[name] ?? '';
}

/** A visit for every address of the service. `awaited`: the page is not there yet; the walk fails once it is, until it has a visit. */
export const visits: Readonly<Record<PathName, Visit | 'awaited'>> = {
  start: { address: paths.start.to() },
  accessibility: { address: paths.accessibility.to() },
  privacy: { address: paths.privacy.to() },
  signIn: { address: paths.signIn.to() },
  keptForm: { as: 'officer', address: paths.keptForm.to() },
  signOut: { as: 'officer', address: paths.signOut.to() },
  account: { as: 'chair', address: paths.account.to() },
  accountPassword: { as: 'chair', address: paths.accountPassword.to() },
  accountInterests: {
    as: 'admin',
    async address(server) {
      await registerTie(server, 'admin');
      return paths.accountInterests.to();
    },
  },
  codes: { address: `${paths.codes.to()}?q=notice` },
  champions: { address: paths.champions.to() },
  redress: { as: 'challenger', address: paths.redress.to() },
  indicators: { as: 'officer', address: paths.indicators.to(), leadsTo: 'compactIndicators' },
  compactProcess: { address: paths.compactProcess.to({ slug }) },
  compactCodes: { address: paths.compactCodes.to({ slug }) },
  compactChampions: { as: 'officer', address: paths.compactChampions.to({ slug }) },
  compactRedress: { address: paths.compactRedress.to({ slug: 'merthyr-tydfil' }) },
  compactIndicators: { as: 'maig', address: `${paths.compactIndicators.to({ slug })}?year=2026-27` },
  compactIndicator: { as: 'maig', address: paths.compactIndicator.to({ slug, key: 'compact-champions' }) },
  meetingPack: { as: 'maig', address: paths.meetingPack.to({ slug }) },
  meetingPackList: { as: 'maig', address: paths.meetingPackList.to({ slug, list: 'training-ending' }) },
  ...draftVisits,
  ...caseVisits,
  advocacy: { as: 'advocate', address: paths.advocacy.to() },
  advocacyEngagement: {
    as: 'officer',
    address: async (server) =>
      paths.advocacyEngagement.to({ id: await firstOf(server, '/api/v1/advocacy-engagements?compact=wolverhampton') }),
  },
  messages: { as: 'officer', address: paths.messages.to() },
  admin: { as: 'admin', address: paths.admin.to() },
  adminNewCompact: { as: 'admin', address: paths.adminNewCompact.to() },
  adminCompact: { as: 'admin', address: paths.adminCompact.to({ slug }) },
  adminOrganisations: { as: 'officer', address: paths.adminOrganisations.to({ slug }) },
  adminOrganisation: {
    as: 'officer',
    address: async (server) =>
      paths.adminOrganisation.to({ slug, id: await firstOf(server, '/api/v1/organisations?compact=wolverhampton') }),
  },
  adminOrganisationRemove: {
    as: 'officer',
    address: async (server) =>
      paths.adminOrganisationRemove.to({ slug, id: await firstOf(server, '/api/v1/organisations?compact=wolverhampton') }),
  },
  adminPeople: { as: 'officer', address: paths.adminPeople.to({ slug }) },
  adminPerson: {
    as: 'admin',
    address: async (server) => paths.adminPerson.to({ slug, id: (await server.me('mediator')).personId }),
  },
  adminNewPerson: { as: 'officer', address: paths.adminNewPerson.to({ slug }) },
  // In the other Compact nobody is named after what they are.
  adminChampions: { as: 'officer@merthyr.example', address: paths.adminChampions.to({ slug: 'merthyr-tydfil' }) },
  adminChampion: {
    as: 'officer',
    address: async (server) => paths.adminChampion.to({ slug, id: await firstOf(server, '/api/v1/champions?compact=wolverhampton') }),
  },
  adminActionPlan: { as: 'officer', address: paths.adminActionPlan.to({ slug }) },
  adminNewIndicator: { as: 'admin', address: paths.adminNewIndicator.to({ slug }) },
  adminIndicator: { as: 'officer', address: paths.adminIndicator.to({ slug, key: 'level-of-use' }) },
  adminBaseline: { as: 'officer', address: paths.adminBaseline.to({ slug, key: 'level-of-use' }) },
  adminFigures: { as: 'admin', address: paths.adminFigures.to({ slug, key: 'level-of-use' }) },
  adminFigure: {
    as: 'officer',
    address: async (server) => {
      const [key, year] = ['level-of-use', '2025-26'];
      const figure = { year, value: 41.5, source: 'Survey of members, January 2026' };
      await (await server.as('officer')).post(`/api/v1/compacts/${slug}/indicators/${key}/figures`).send(figure).expect(201);
      return paths.adminFigure.to({ slug, key, year });
    },
  },
  adminAgreements: { as: 'officer', address: paths.adminAgreements.to({ slug }) },
  adminAgreement: {
    as: 'officer',
    address: async (server) => paths.adminAgreement.to({ slug, id: await firstOf(server, '/api/v1/compacts/wolverhampton/agreements') }),
  },
  adminCommitmentsImport: {
    as: 'officer',
    address: async (server) =>
      paths.adminCommitmentsImport.to({ slug, id: await firstOf(server, '/api/v1/compacts/wolverhampton/agreements') }),
  },
  adminCommitment: {
    as: 'officer',
    address: async (server) => paths.adminCommitment.to({ slug, id: await firstOf(server, '/api/v1/compacts/wolverhampton/commitments') }),
  },
  adminProcedure: { as: 'officer', address: paths.adminProcedure.to({ slug }) },
  adminRedress: { as: 'officer', address: paths.adminRedress.to({ slug }) },
  adminRedressRoute: {
    as: 'officer',
    address: async (server) =>
      paths.adminRedressRoute.to({ slug, key: await firstOf(server, '/api/v1/compacts/wolverhampton/redress', 'key') }),
  },
  adminClosures: { as: 'officer', address: paths.adminClosures.to({ slug }) },
};
