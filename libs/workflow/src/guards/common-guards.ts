import { declaringRoles } from '../case-role.js';
import { whoMay } from '../catalogue/who-may.js';
import { isOpenStage } from '../position.js';
import { situation } from './guard.js';

/** Asked before every event, in this order: see `machine/transition.ts`. */
export const commonGuards = {
  actorHoldsARoleForThis: situation(
    ({ type, role }) => whoMay[type].includes(role),
    'Your role on this challenge does not allow this step. The steps open to you are listed with the challenge.',
    'Nid yw eich rôl yn yr her hon yn caniatáu’r cam hwn. Mae’r camau sydd ar agor i chi wedi’u rhestru gyda’r her.',
  ),
  conflictDeclared: situation(
    ({ role, conflict }) => !declaringRoles.includes(role) || conflict === 'declaredNone',
    'Declare first that you have no conflict of interest in this challenge. If you have one, stand down and let somebody else take over.',
    'Yn gyntaf, datganwch nad oes gennych wrthdaro buddiannau yn yr her hon. Os oes gennych un, camwch yn ôl a gadewch i rywun arall gymryd drosodd.',
  ),
  conflictStated: situation(
    ({ role, conflict }) => !declaringRoles.includes(role) || conflict === 'declaredNone' || conflict === 'interest',
    'Say first whether you have an interest in this challenge, then you can stand down.',
    'Yn gyntaf, nodwch a oes gennych fuddiant yn yr her hon, ac yna gallwch gamu’n ôl.',
  ),
  respondentHasBeenNotified: situation(
    ({ role, facts, at }) => role !== 'respondent' || facts.respondentNotified || at.stage === 'resolved',
    'The respondent can act once the challenge has been accepted and it has been notified.',
    'Gall yr ymatebydd weithredu ar ôl i’r her gael ei derbyn ac ar ôl iddo gael ei hysbysu.',
  ),
  challengeIsOpen: situation(
    ({ at }) => isOpenStage(at.stage),
    'This step is for open challenges. This one has ended; an officer can reopen it within six months.',
    'Cam ar gyfer heriau agored yw hwn. Mae’r her hon wedi dod i ben; gall swyddog ei hailagor o fewn chwe mis.',
  ),
  challengeIsLodged: situation(
    ({ at }) => at.stage !== 'draft',
    'Submit the challenge first: a draft is not yet a challenge.',
    'Cyflwynwch yr her yn gyntaf: nid yw drafft yn her eto.',
  ),
};
