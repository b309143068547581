export { bankHolidays } from './reference-data/bank-holidays.js';
export { redressBodiesOf, type RedressBodySeed } from './reference-data/redress-bodies.js';
export { operatorOf } from './seed/operator.js';
export { demonstrationSignIns, seedDemonstration, type DemonstrationOptions } from './seed-demonstration.js';
