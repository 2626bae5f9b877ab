/** GitHub's published OpenAPI description: finds operations, checks requests and answers, completes answers. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formatsPlugin from 'ajv-formats';
import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Described {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly content?: Content; readonly $ref?: string }>
  >;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One operation that a request is for. */
export interface Operation {
  /** `GET /repos/{owner}/{repo}/pulls`. */
  readonly route: string;
  /** Values in the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface OpenApi {
  /** Null when the slice has no such operation. */
  find(method: string, path: string): Operation | null;
  /** What is wrong with a request; empty when nothing is. */
  checkRequest(operation: Operation, query: URLSearchParams, body: unknown): readonly string[];
  checkAnswer(route: string, status: number, body: unknown): readonly string[];
  /** The answer with every required field that it lacks: null, nothing, zero, the first word of a list. */
  complete(route: string, status: number, body: unknown): unknown;
}

const FILE = new URL('../../fixtures/github/openapi.json', import.meta.url);
/** Answers that any operation may have, whether the description says so or not. */
const COMMON_ERRORS = new Set([401, 403, 404, 422, 429, 500, 502, 503]);

/**
 * Where GitHub is known to answer other than it says: the repository of a head is null once a fork was deleted, in the
 * answer about one pull request as in lists.
 */
const KNOWN_GAPS: readonly RegExp[] = [
  /^answer (?:GET|PATCH) \S+\/pulls\/\S+ 200: \/head\/repo must be object$/,
];

/** Read and compiled once: what was compiled says nothing of any one stand-in. */
const shared: { api?: OpenApi } = {};

export function openApi(): OpenApi {
  return (shared.api ??= readOpenApi());
}

function readOpenApi(): OpenApi {
  const text = readFileSync(FILE, 'utf8');
  const description = JSON.parse(text) as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, schemas: {} });
  const lenient = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes: true });
  for (const each of [ajv, lenient]) {
    (formatsPlugin as unknown as (to: Ajv) => void)(each);
    each.addSchema(withNull(JSON.parse(text)) as object, 'gh');
  }
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (pointer: readonly string[]): ValidateFunction => {
    const reference = `gh#/${pointer.map(escapePointer).join('/')}`;
    const found = compiled.get(reference) ?? ajv.compile({ $ref: reference });
    compiled.set(reference, found);
    return found;
  };
  const described = (route: string): { readonly at: readonly string[]; readonly it: Described } => {
    const [method = '', path = ''] = route.split(' ');
    const it = description.paths[path]?.[method.toLowerCase()];
    if (it === undefined) throw new Error(`the description has no ${route}`);
    return { at: ['paths', path, method.toLowerCase()], it };
  };
  const resolve = <T>(value: T | { readonly $ref: string }): T => {
    const reference = (value as { readonly $ref?: string }).$ref;
    if (reference === undefined) return value as T;
    const [, , kind = '', name = ''] = reference.split('/');
    return description.components[kind]?.[name] as T;
  };
  /** Where the schema of an answer stands; null when the description has none. */
  const answerPointer = (route: string, status: number): readonly string[] | null => {
    const { at, it } = described(route);
    const answer = it.responses[status];
    if (answer === undefined) return null;
    const reference = answer.$ref?.split('/').slice(1);
    const where = reference ?? [...at, 'responses', String(status)];
    const type = Object.keys(resolve(answer).content ?? {}).find((one) => one.includes('json'));
    return type === undefined ? null : [...where, 'content', type, 'schema'];
  };

  return {
    find: (method, path) => findOperation(description, method, path),
    checkRequest(operation, query, body) {
      const { at, it } = described(operation.route);
      const parameters = (it.parameters ?? []).map((one) => resolve<Parameter>(one));
      return [
        ...parameterFaults(parameters, operation, query, lenient),
        ...bodyFaults(it, body, () =>
          validatorOf([...at, 'requestBody', 'content', 'application/json', 'schema']),
        ),
      ].map((fault) => `request ${operation.route}: ${fault}`);
    },
    checkAnswer(route, status, body) {
      const { it } = described(route);
      const isKnown = it.responses[status] !== undefined;
      if (!isKnown && !COMMON_ERRORS.has(status)) return [`answer ${route}: no status ${status}`];
      const pointer = answerPointer(route, status);
      if (pointer === null) return [];
      const validate = validatorOf(pointer);
      if (validate(body)) return [];
      return textsOf(validate.errors)
        .map((fault) => `answer ${route} ${status}: ${fault}`)
        .filter((fault) => !KNOWN_GAPS.some((gap) => gap.test(fault)));
    },
    complete(route, status, body) {
      const pointer = answerPointer(route, status);
      if (pointer === null) return body;
      const schema = pointer.reduce<unknown>(
        (at, key) => Reflect.get(at as object, key),
        description,
      );
      return completed(schema as Schema, body, (one) => resolve<Schema>(one));
    },
  };
}

/** Values of these may hold slashes, also ones that are not encoded. */
const LONG = new Set(['path', 'ref', 'basehead', 'subject_digest']);

function findOperation(description: Description, method: string, path: string): Operation | null {
  const fits = Object.keys(description.paths)
    .filter((template) => description.paths[template]?.[method.toLowerCase()] !== undefined)
    .flatMap((template) => {
      const groups = patternOf(template).exec(path)?.groups;
      if (groups === undefined) return [];
      const params = Object.entries(groups).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]);
      return [
        {
          route: `${method} ${template}`,
          params: Object.fromEntries(params) as Operation['params'],
        },
      ];
    });
  // The one with the most words of its own: `/commits/{ref}/status` before `/commits/{ref}`.
  const words = ({ route }: Operation): number => route.replace(/\{[^}]+\}/g, '').length;
  return fits.sort((a, b) => words(b) - words(a))[0] ?? null;
}

/** A group without names in it: a route without parameters has none. */
function patternOf(template: string): RegExp {
  const source = template.replace(
    /\{([a-z_]+)\}/g,
    (_all, name: string) => `(?<${name}>${LONG.has(name) ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${source}(?<_>)$`);
}

function parameterFaults(
  parameters: readonly Parameter[],
  operation: Operation,
  query: URLSearchParams,
  lenient: Ajv,
): readonly string[] {
  const known = parameters.filter((one) => one.in !== 'header');
  const faults: string[] = [];
  for (const { name, in: place, required = false, schema } of known) {
    const value = place === 'path' ? operation.params[name] : (query.get(name) ?? undefined);
    if (value === undefined && required) faults.push(`${place} parameter ${name} is missing`);
    if (value === undefined) continue;
    const holder = { value };
    const validate = lenient.compile({
      type: 'object',
      properties: { value: rooted(withNull(schema)) },
    });
    if (!validate(holder))
      faults.push(`${place} parameter ${name}: ${textsOf(validate.errors).join()}`);
  }
  const names = new Set(known.map(({ name }) => name));
  for (const name of query.keys()) if (!names.has(name)) faults.push(`query has unknown ${name}`);
  return faults;
}

function bodyFaults(
  it: Described,
  body: unknown,
  validator: () => ValidateFunction,
): readonly string[] {
  const schema = it.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : ['a body, but none is described'];
  if (body === undefined) return it.requestBody?.required === true ? ['the body is missing'] : [];
  const validate = validator();
  const faults = validate(body) ? [] : textsOf(validate.errors);
  const names = new Set(Object.keys(schema.properties ?? {}));
  const odd = Object.keys(body as object).filter((name) => names.size > 0 && !names.has(name));
  return [...faults, ...odd.map((name) => `the body has unknown ${name}`)];
}

function textsOf(errors: readonly ErrorObject[] | null | undefined): readonly string[] {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** References of a schema taken out of the description lead back into it. */
function rooted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rooted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) =>
      key === '$ref' && typeof each === 'string' ? [key, `gh${each}`] : [key, rooted(each)],
    ),
  );
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has the type null. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withNull(each)]),
  );
  if (nullable !== true) return nullable === undefined ? rest : { nullable, ...rest };
  if (typeof rest['type'] !== 'string') return { anyOf: [rest, { type: 'null' }] };
  const words = rest['enum'] as readonly unknown[] | undefined;
  return { ...rest, type: [rest['type'], 'null'], ...(words && { enum: [...words, null] }) };
}

type Resolve = (schema: Schema) => Schema;

function completed(schema: Schema, value: unknown, resolve: Resolve): unknown {
  const it = resolve(schema);
  const choices = it.oneOf ?? it.anyOf;
  if (choices !== undefined && it.properties === undefined) {
    if (value === null) return null;
    return completed(choiceFor(choices.map(resolve), value), value, resolve);
  }
  if (value === undefined) return defaultOf(it, resolve);
  if (Array.isArray(value)) {
    return value.map((each: unknown) =>
      it.items === undefined ? each : completed(it.items, each, resolve),
    );
  }
  if (typeof value !== 'object' || value === null || it.properties === undefined) return value;
  return completedObject(it, value as Readonly<Record<string, unknown>>, resolve);
}

function completedObject(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  resolve: Resolve,
): Readonly<Record<string, unknown>> {
  const properties = schema.properties ?? {};
  const given = Object.keys(value).filter((name) => value[name] !== undefined);
  const names = new Set([...given, ...(schema.required ?? [])]);
  return Object.fromEntries(
    [...names].map((name) => {
      const property = properties[name];
      const own = value[name];
      return [name, property === undefined ? own : completed(property, own, resolve)];
    }),
  );
}

/** The first that knows all the given names. */
function choiceFor(choices: readonly Schema[], value: unknown): Schema {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const fits = choices.find(
    ({ properties = {}, type }) =>
      Array.isArray(value) === (type === 'array') && names.every((name) => name in properties),
  );
  return fits ?? choices[0] ?? {};
}

function defaultOf(schema: Schema, resolve: Resolve): unknown {
  if (schema.nullable === true) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type ?? 'object') {
    case 'string':
      return TEXTS[schema.format ?? ''] ?? '';
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return completedObject(schema, {}, resolve);
  }
}

/** By format. */
const TEXTS: Readonly<Record<string, string>> = {
  uri: 'https://stand-in.invalid/',
  'date-time': '2026-11-21T10:00:00Z',
  email: 'nobody@stand-in.invalid',
};
