import { LodgeDraft } from '#libs/casework';
import { paths } from '../../apps/server/src/pages/paths.js';
import type { DemonstrationServer } from '../support/demonstration-server.js';
import { beginDraft, completeAnswers, personOf, sendDraft } from '../support/drafts.js';

const ownDraft = async (server: DemonstrationServer) => (await beginDraft(server, 'challenger', await completeAnswers(server))).id;

/** Visits of the pages on which a challenge is made. */
export const draftVisits = {
  lodge: { address: paths.lodge.to() },
  lodgeResume: { address: `${paths.lodgeResume.to()}?key=${'x'.repeat(43)}` },
  lodgeStep: {
    as: 'challenger',
    address: async (server: DemonstrationServer) => paths.lodgeStep.to({ draft: await ownDraft(server), step: 'respondent' }),
  },
  lodgeDocuments: {
    as: 'challenger',
    address: async (server: DemonstrationServer) => paths.lodgeDocuments.to({ draft: await ownDraft(server) }),
    leadsTo: 'lodgeStep' as const,
  },
  lodgeCheck: { as: 'challenger', address: async (server: DemonstrationServer) => paths.lodgeCheck.to({ draft: await ownDraft(server) }) },
  lodgeSaved: { as: 'challenger', address: async (server: DemonstrationServer) => paths.lodgeSaved.to({ draft: await ownDraft(server) }) },
  lodgeSent: {
    as: 'maig',
    address: async (server: DemonstrationServer) => {
      const answers = { ...(await completeAnswers(server)), organisationName: 'Example Choir', organisationSector: 'vcs' as const };
      const { id, holder } = await beginDraft(server, 'maig', answers);
      await server.app.get(LodgeDraft).sendToOfficers(holder, id);
      return paths.lodgeSent.to({ draft: id });
    },
  },
  lodgeDone: {
    as: 'challenger',
    address: async (server: DemonstrationServer) => {
      const { id, holder } = await beginDraft(server, 'challenger', await completeAnswers(server));
      const { reference } = await server.app.get(LodgeDraft).execute(await personOf(server, 'challenger'), holder, id);
      return paths.lodgeDone.to({ reference });
    },
  },
  lodgeConfirm: {
    as: 'officer',
    address: async (server: DemonstrationServer) => paths.lodgeConfirm.to({ draft: (await sendDraft(server)).id }),
  },
  signInLink: { address: paths.signInLink.to() },
  signInWithLink: { address: `${paths.signInWithLink.to()}?key=${'x'.repeat(43)}` },
  signInCode: { address: paths.signInCode.to() },
};
