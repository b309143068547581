export { addDays, addMonths, dateOfDayNumber, dayNumberOf, dayOfWeek, daysBetween, parseLocalDate, type LocalDate } from './local-date.js';
export { londonDateOf, londonInstant, startOfLondonDay } from './london-time.js';
export { parseReportingYear, reportingYearOf, reportingYearRange, shiftReportingYear, type ReportingYear } from './reporting-year.js';
export {
  WorkingDayCalendar,
  type CalendarDivision,
  type DayOff,
  type NamedDay,
  type SkippedDay,
  type WorkingDayCalendarInit,
} from './working-day-calendar.js';
export { calendarFromGovUk } from './gov-uk-calendar.js';
export { CLOCK, systemClock, type Clock } from './clock.js';
export { newId } from './identifier.js';
export { keyFromName } from './key-from-name.js';
export { canonicalJson } from './canonical-json.js';
export { sha256Hex } from './content-hash.js';
export { isStorableText, storablePartOf } from './storable-text.js';
export { DomainError } from './domain-error.js';
export { fieldError, fieldErrors, type FieldProblem } from './field-error.js';
export { errorCatalogue, type ErrorCode, type ErrorLogLevel, type ErrorMeaning } from './error-catalogue.js';
