import type { CalendarDivision, NamedDay } from '#libs/kernel';
import { calendarFromGovUk } from '#libs/kernel';
import { dataJson } from './data-file.js';

type GovUkFile = Record<CalendarDivision, { events: { title: string; date: NamedDay['date']; notes: string }[] }>;

/** Bank holidays of a division as they came with the product. DomainError malformed-request when the file is not in GOV.UK's shape. */
export function bankHolidays(division: CalendarDivision): NamedDay[] {
  const file = dataJson('bank-holidays.json') as GovUkFile;
  const calendar = calendarFromGovUk(file, division, [], '1');
  return file[division].events.flatMap(({ date }) => {
    const off = calendar.dayOff(date);
    return off?.kind === 'bankHoliday' ? [{ date, title: off.title }] : [];
  });
}
