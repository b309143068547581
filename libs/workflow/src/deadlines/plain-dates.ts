import { dayOfWeek, type LocalDate } from '#libs/kernel';
import type { Language } from '../words.js';

const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  cy: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
};
const MONTHS: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

/** `Tuesday 10 March 2026`, `dydd Mawrth 10 Mawrth 2026`. Written here, not by Intl, so that every machine writes the same. */
export function plainDate(date: LocalDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${WEEKDAYS[language][dayOfWeek(date) - 1]} ${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** `March 2026`, `Mawrth 2026`, of a month as `2026-03`. */
export function plainMonth(month: string, language: Language): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${MONTHS[language][number - 1] ?? ''} ${year}`;
}

/** `1 working day`, `10 working days`; in Welsh the noun stays singular after a number and softens after 2. */
export function plainWorkingDays(count: number, language: Language): string {
  if (language === 'cy') return `${count} ${count === 2 ? 'ddiwrnod' : 'diwrnod'} gwaith`;
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** `3 months`, `3 mis`, `2 fis`. */
export function plainMonths(count: number, language: Language): string {
  if (language === 'cy') return `${count} ${count === 2 ? 'fis' : 'mis'}`;
  return count === 1 ? '1 month' : `${count} months`;
}

const SUBSTITUTE = / \(substitute day\)$/;
const HOLIDAYS_CY: Readonly<Record<string, string>> = {
  "New Year's Day": 'Dydd Calan',
  'January 2nd': '2 Ionawr',
  "St Patrick's Day": 'Gŵyl Sant Padrig',
  'Good Friday': 'Dydd Gwener y Groglith',
  'Easter Monday': 'Dydd Llun y Pasg',
  'Early May bank holiday': 'Gŵyl banc dechrau Mai',
  'Early May bank holiday (VE day)': 'Gŵyl banc dechrau Mai (Diwrnod VE)',
  'Spring bank holiday': 'Gŵyl banc y gwanwyn',
  "Battle of the Boyne (Orangemen's Day)": 'Brwydr y Boyne',
  'Summer bank holiday': 'Gŵyl banc yr haf',
  "St Andrew's Day": 'Gŵyl Sant Andreas',
  'Christmas Day': 'Dydd Nadolig',
  'Boxing Day': 'Gŵyl San Steffan',
  'Royal wedding': 'Priodas frenhinol',
  "Queen's Diamond Jubilee": 'Jiwbilî Ddiemwnt y Frenhines',
  "Queen's Platinum Jubilee": 'Jiwbilî Blatinwm y Frenhines',
  "Queen Elizabeth's Funeral Day": 'Diwrnod angladd y Frenhines Elizabeth',
  "King Charles III's Coronation": 'Coroni’r Brenin Charles III',
  'World Cup bank holiday': 'Gŵyl banc Cwpan y Byd',
};

/** The name of a bank holiday or closure. A closure has the name its Compact gave it, in either language. */
export function plainDayOff(title: string, language: Language): string {
  if (language === 'en') return title;
  const known = HOLIDAYS_CY[title.replace(SUBSTITUTE, '')];
  if (known === undefined) return title;
  return SUBSTITUTE.test(title) ? `${known} (diwrnod amgen)` : known;
}
