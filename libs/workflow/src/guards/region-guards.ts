import { sideOfRole } from '../case-role.js';
import { payload, situation } from './guard.js';

/** Clock, track, regional support. */
export const regionGuards = {
  courtPauseEndsWithTheCourt: situation(
    ({ at }) => at.externalProceedings !== 'court' || (at.pausedFor !== 'court' && at.stage !== 'scrutiny'),
    'The clock waits for the court. Record the end of the proceedings and it runs again.',
    'Mae’r cloc yn aros am y llys. Cofnodwch ddiwedd yr achos a bydd yn rhedeg eto.',
  ),
  urgencyIsShown: situation(
    ({ facts }) => facts.urgent,
    'The faster track is for decisions that take effect, or whose legal time limit falls, within 30 working days.',
    'Mae’r trac cyflym ar gyfer penderfyniadau sy’n dod i rym, neu y mae eu terfyn amser cyfreithiol yn dod i ben, o fewn 30 diwrnod gwaith.',
  ),
  regionalLinkExists: situation(
    ({ facts }) => facts.procedure.regionalLink,
    'This Compact has no link to regional support. An officer can ask for one to be added to the procedure.',
    'Nid oes gan y Compact hwn gyswllt â chymorth rhanbarthol. Gall swyddog ofyn am ychwanegu un at y weithdrefn.',
  ),
  partyConsents: payload(
    ({ role }, sent) => sideOfRole(role) === undefined || sent['consent'] === true,
    'Confirm that your organisation agrees to share the challenge with the regional body.',
    'Cadarnhewch fod eich sefydliad yn cytuno i rannu’r her â’r corff rhanbarthol.',
  ),
};
