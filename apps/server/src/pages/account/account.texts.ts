import type { CompactRole } from '#libs/people';
import type { Words } from '#libs/workflow';
import { texts } from '../language/texts.js';

const roleTexts: Readonly<Record<`role.${CompactRole}`, Words>> = {
  'role.officer': { en: 'Officer', cy: 'Swyddog' },
  'role.champion': { en: 'Compact Champion', cy: 'Hyrwyddwr Compact' },
  'role.advocate': { en: 'Advocate', cy: 'Eiriolwr' },
  'role.mediator': { en: 'Mediator', cy: 'Cyfryngwr' },
  'role.chair': { en: 'Chair of scrutiny panels', cy: 'Cadeirydd paneli craffu' },
  'role.panelMember': { en: 'Member of scrutiny panels', cy: 'Aelod o baneli craffu' },
  'role.representative': { en: 'Representative of organisations', cy: 'Cynrychiolydd sefydliadau' },
  'role.organisationMember': { en: 'Member of an organisation', cy: 'Aelod o sefydliad' },
  'role.maig': { en: 'Monitoring group', cy: 'Grŵp monitro' },
  'role.administrator': { en: 'Administrator', cy: 'Gweinyddwr' },
};

export const accountTexts = texts({
  ...roleTexts,
  name: { en: 'Name', cy: 'Enw' },
  password: { en: 'Password', cy: 'Cyfrinair' },
  changePassword: { en: 'Change your password', cy: 'Newid eich cyfrinair' },
  rolesTitle: { en: 'What you are in which Compact', cy: 'Yr hyn ydych chi ym mha Compact' },
  noRoles: { en: 'You have no role in any Compact at the moment.', cy: 'Nid oes gennych rôl mewn unrhyw Compact ar hyn o bryd.' },
});
