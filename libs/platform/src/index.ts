export {
  ConfigurationError,
  readConfiguration,
  readConfigurationOrExit,
  settingNames,
  type Configuration,
  type LogLevel,
} from './configuration/configuration.js';
export { findSecretKey, provideSecretKey, type SecretKey } from './configuration/secret-key.js';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres/embedded-postgres.js';
export { provideDatabase, type ProvidedDatabase } from './embedded-postgres/provide-database.js';
export { throwAwaySettings } from './embedded-postgres/throw-away-settings.js';
export { HealthModule, type ReadinessCheck } from './health/health.module.js';
export { configureHttp, type HttpOptions } from './http/configure-http.js';
export { IS_PUBLIC, Public } from './http/public.decorator.js';
export { problemOf, type Problem } from './http/problem.js';
export { ProblemFilter, type ProblemPage } from './http/problem.filter.js';
export { jsonBodyLimit, textProblemsOf } from './http/request-body.js';
export { findTextProblems } from './http/text-check.js';
export { createValidationPipe } from './http/validation.js';
export { createLogger, NestLogger, type Logger } from './logging/logger.js';
export { withoutPersonalData } from './logging/redaction.js';
export { onStopRequest, type StopReason } from './process/stop-request.js';
