import { payload, situation } from './guard.js';
import { recordsIn } from './sent.js';

/** What everybody may read of a decision. */
export const publicationGuards = {
  decisionStands: situation(
    ({ facts }) => facts.publication.decisionStands,
    'What is published is the decision of a panel. No panel has decided this challenge, or its decision was set aside.',
    'Yr hyn a gyhoeddir yw penderfyniad panel. Nid oes panel wedi penderfynu’r her hon, neu mae ei benderfyniad wedi’i roi o’r neilltu.',
  ),
  noReviewIsPending: situation(
    ({ at }) => at.review !== 'requested',
    'A review of this decision has been asked for. It can be published once the review has been answered.',
    'Mae adolygiad o’r penderfyniad hwn wedi’i geisio. Gellir ei gyhoeddi ar ôl i’r adolygiad gael ei ateb.',
  ),
  notPublishedYet: situation(
    ({ facts }) => !facts.publication.published,
    'This decision is published already. Take it away first, then publish it in other words.',
    'Mae’r penderfyniad hwn eisoes wedi’i gyhoeddi. Tynnwch ef yn ôl yn gyntaf, yna ei gyhoeddi mewn geiriau eraill.',
  ),
  isPublished: situation(
    ({ facts }) => facts.publication.published,
    'The decision of this challenge is not published, so there is nothing to take away.',
    'Nid yw penderfyniad yr her hon wedi’i gyhoeddi, felly nid oes dim i’w dynnu’n ôl.',
  ),
  textsBelongToFindings: payload(
    ({ facts }, sent) => {
      const named = recordsIn(sent, 'findings').map(({ commitment }) => String(commitment));
      return new Set(named).size === named.length && named.every((one) => facts.citedCommitments.includes(one));
    },
    'Write at most one text for each commitment that the panel decided on, and for no other.',
    'Ysgrifennwch un testun ar y mwyaf ar gyfer pob ymrwymiad y penderfynodd y panel arno, ac nid ar gyfer unrhyw un arall.',
  ),
  publicationNamesNobody: payload(
    ({ facts }) => facts.command?.namesFound === 0,
    'A name of a party, of somebody who belongs to one, or the reference of a challenge is still in the text. Put “the challenger” or “the respondent” in its place.',
    'Mae enw parti, rhywun sy’n perthyn i barti, neu gyfeirnod her yn dal yn y testun. Rhowch “yr heriwr” neu “yr ymatebydd” yn ei le.',
  ),
  protectedChallengerAgrees: payload(
    ({ facts }, sent) => !facts.publication.identityProtected || sent['challengerAgrees'] === true,
    'The challenger asked for its identity to be protected, and a story can be recognised without a name. Show it the text, and publish it when it agrees.',
    'Gofynnodd yr heriwr am ddiogelu ei hunaniaeth, a gellir adnabod hanes heb enw. Dangoswch y testun iddo, a’i gyhoeddi pan fydd yn cytuno.',
  ),
};
