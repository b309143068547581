export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.js';
export { throwAwaySettings } from './embedded-postgres/throw-away-settings.js';
