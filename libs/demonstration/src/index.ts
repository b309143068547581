export { bankHolidays } from './reference-data/bank-holidays.js';
export { redressBodiesOf, type RedressBodySeed } from './reference-data/redress-bodies.js';
export { divisionOfNation, foundCompact, type Nation, type NewCompact } from './seed/found-compact.js';
export { operatorOf } from './seed/operator.js';
export { demonstrationSignIns, seedDemonstration, type DemonstrationOptions } from './seed-demonstration.js';
