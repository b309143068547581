import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { operationsOf, type ApiDocument, type Operation, type Schema } from './api-operations.js';

/** What a client got. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** Where the answers seen in this run are noted; `npm test` sets it and compares them with the document at the end. */
const folder = process.env['API_ANSWERS_SEEN'];
const noted = new Set<string>();

/**
 * Holds every answer that a test gets against the API's own document: the status must be documented for the route, and the body must
 * be what the document says, with no field that it does not name.
 */
export class ApiContract {
  private readonly operations: readonly Operation[];
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    // The words before the variables: /tokens/current is not /tokens/{id}.
    this.operations = operationsOf(document).sort((a, b) => a.pathParameters.length - b.pathParameters.length);
    addFormats.default(this.ajv);
    this.ajv.addSchema(closed(document), 'api');
    if (folder) fs.writeFileSync(path.join(folder, 'documented.json'), JSON.stringify(documentedAnswers(this.operations)));
  }

  /** @throws Error that says what the document does not allow */
  check(method: string, address: string, answer: Answer): void {
    const { pathname } = new URL(address, 'http://localhost');
    if (!pathname.startsWith('/api/v1/') || pathname === '/api/v1/openapi.json') return;
    const operation = this.operations.find((candidate) => candidate.method === method && matches(candidate.path, pathname));
    const what = `${method.toUpperCase()} ${address} answered ${answer.status}`;
    if (!operation) {
      if (answer.status === 404 || answer.status === 400) return;
      throw new Error(`${what}, and the API does not document that route: ${answer.text.slice(0, 500)}`);
    }
    const documented = operation.answers[answer.status];
    if (!documented) throw new Error(`${what}, which ${operation.name} does not document: ${answer.text.slice(0, 500)}`);
    this.checkBody(operation, answer, Object.keys(documented.content ?? {}), what);
    note(`${operation.name} ${answer.status}`);
  }

  private checkBody(operation: Operation, { status, headers, text }: Answer, mediaTypes: readonly string[], what: string): void {
    if (mediaTypes.length === 0) {
      if (text !== '') throw new Error(`${what} with a body, and none is documented: ${text.slice(0, 500)}`);
      return;
    }
    const mediaType = (headers['content-type'] ?? '').split(';')[0] ?? '';
    if (!mediaTypes.includes(mediaType)) throw new Error(`${what} as ${mediaType}; documented is ${mediaTypes.join(', ')}`);
    if (!mediaType.endsWith('json')) return;
    const validate = this.validator([
      'paths',
      operation.path,
      operation.method,
      'responses',
      String(status),
      'content',
      mediaType,
      'schema',
    ]);
    if (!validate(JSON.parse(text)))
      throw new Error(
        `${what} with a body that is not as documented: ${this.ajv.errorsText(validate.errors?.slice(0, 6))}\n${text.slice(0, 500)}`,
      );
  }

  private validator(pointer: readonly string[]): ValidateFunction {
    const $ref = `api#/${pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = this.validators.get($ref) ?? this.ajv.compile({ $ref });
    this.validators.set($ref, validate);
    return validate;
  }
}

/** Problem documents may carry more than they name (RFC 9457); every other answer tells what it says it tells. */
function closed(document: ApiDocument): object {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]): [string, Schema] => [
    name,
    name === 'ProblemResponse' || !schema.properties ? schema : { additionalProperties: false, ...schema },
  ]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

function documentedAnswers(operations: readonly Operation[]): string[] {
  return operations.flatMap(({ name, answers }) => Object.keys(answers).map((status) => `${name} ${status}`));
}

function matches(template: string, pathname: string): boolean {
  const steps = template.split('/');
  const given = pathname.split('/');
  return (
    steps.length === given.length && steps.every((step, index) => step === given[index] || (step.startsWith('{') && given[index] !== ''))
  );
}

function note(seen: string): void {
  if (!folder || noted.has(seen)) return;
  noted.add(seen);
  fs.appendFileSync(path.join(folder, `seen-${process.pid}.txt`), `${seen}\n`);
}
