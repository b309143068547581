export { workingDayCalendarOf } from './calendars/working-day-calendar-of.js';
export { procedureOf, type StoredProcedure } from './procedures/procedure-of.js';
