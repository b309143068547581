import { sideOfRole } from '../case-role.js';
import { payload, situation } from './guard.js';

/** What is said and offered in the mediation room. */
export const mediationRoomGuards = {
  isInTheRoom: situation(
    ({ facts }) => facts.room !== undefined,
    'Offers and sessions belong to the mediation room. Ask the lead challenger or the mediator to let you know what you need.',
    'Mae cynigion a sesiynau’n perthyn i’r ystafell gyfryngu. Gofynnwch i’r prif heriwr neu’r cyfryngwr am yr hyn y mae angen i chi ei wybod.',
  ),
  sessionLiesAhead: payload(
    ({ facts }) => facts.command?.sessionAhead === true,
    'Choose a day and time that lie ahead. Write what was said at a session that has been in a note of the room.',
    'Dewiswch ddiwrnod ac amser sydd eto i ddod. Ysgrifennwch yr hyn a ddywedwyd mewn sesiwn a fu mewn nodyn o’r ystafell.',
  ),
  answersWhatIsOnTheTable: payload(
    ({ facts, role }, sent) => {
      const offer = facts.room?.offer ?? null;
      const awaited = offer !== null && offer.side !== sideOfRole(role) ? offer.number : undefined;
      return sent['answers'] === awaited;
    },
    'Look at the offers again. When the other side’s offer is on the table, yours is a counter-offer to it and names its number; otherwise it answers none.',
    'Edrychwch ar y cynigion eto. Pan fydd cynnig yr ochr arall ar y bwrdd, gwrthgynnig iddo yw eich cynnig chi ac mae’n enwi ei rif; fel arall nid yw’n ateb yr un.',
  ),
  anOfferAwaitsYou: situation(
    ({ facts, role }) => {
      const offer = facts.room?.offer ?? null;
      return offer !== null && offer.side !== sideOfRole(role);
    },
    'No offer of the other side is on the table. You can make one, or wait for theirs.',
    'Nid oes cynnig gan yr ochr arall ar y bwrdd. Gallwch wneud un, neu aros am eu cynnig nhw.',
  ),
  offerIsOnTheTable: payload(
    ({ facts }, sent) => sent['offer'] === facts.room?.offer?.number,
    'That offer is no longer on the table. Look at the offers again and answer the latest.',
    'Nid yw’r cynnig hwnnw ar y bwrdd mwyach. Edrychwch ar y cynigion eto ac atebwch yr un diweddaraf.',
  ),
};
