import { agreedOffer, type ChallengeView, type MediationRoomView } from '#libs/casework';
import { newId } from '#libs/kernel';
import { paths } from '../paths.js';

/** Sessions, offers and the settlement as the page of the room shows them, with what the viewer can do about them. */
export function roomView({ sessions, session, offers, settlement }: MediationRoomView, challenge: ChallengeView) {
  const { reference, version, availableEvents, myRoles } = challenge;
  const may = (type: string) => availableEvents.some((event) => event.type === type);
  const stepTo = (type: string) => `${paths.challengeEvent.to({ reference, type })}?from=mediation`;
  const open = offers.find(({ status }) => status === 'open');
  const accepted = agreedOffer(offers);
  return {
    session: session && { ...session, href: `${paths.challengeMediation.to({ reference })}/session.ics` },
    earlierSessions: sessions.filter(({ status }) => status !== 'ahead').reverse(),
    offers: [...offers].reverse(),
    answer: open &&
      may('answer-offer') && {
        action: paths.challengeEvent.to({ reference, type: 'answer-offer' }),
        hidden: { offer: open.number, _version: version, _key: newId(), _from: 'mediation' },
        counterHref: stepTo('make-offer'),
      },
    isParty: ['challenger', 'representative', 'respondent'].some((role) => myRoles.includes(role)),
    accepted: accepted && { number: accepted.number, concludeHref: may('conclude-mediation') ? stepTo('conclude-mediation') : undefined },
    settlement,
  };
}
