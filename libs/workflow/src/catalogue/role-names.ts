import type { CaseRole } from '../case-role.js';
import type { EventType } from '../event-type.js';
import type { Language, Words } from '../words.js';
import { eventCatalogue } from './event-catalogue.js';
import { words } from './field.js';

/** Case roles as they stand inside a sentence. */
export const roleNames: Readonly<Record<CaseRole, Words>> = {
  challenger: words('the challenger', 'yr heriwr'),
  representative: words('the representative', 'y cynrychiolydd'),
  respondent: words('the respondent', 'yr ymatebydd'),
  officer: words('the officer', 'y swyddog'),
  champion: words('the Champion', 'yr Hyrwyddwr'),
  advocate: words('the advocate', 'yr eiriolwr'),
  mediator: words('the mediator', 'y cyfryngwr'),
  chair: words('the chair', 'y cadeirydd'),
  panelMember: words('the panel member', 'yr aelod panel'),
  observer: words('the observer', 'yr arsylwr'),
  reviewer: words('the reviewer', 'yr adolygydd'),
  maig: words('the monitoring group', 'y grŵp monitro'),
  administrator: words('the administrator', 'y gweinyddwr'),
  system: words('the system', 'y system'),
};

/** The line of the history that tells an event: "The officer acknowledged the challenge." */
export function historySentence(type: EventType, role: CaseRole, language: Language): string {
  const sentence = eventCatalogue[type].history[language].replace('{who}', roleNames[role][language]);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
