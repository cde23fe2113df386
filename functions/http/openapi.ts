// The description of the API, made from the same routes and schemas that answer it: it cannot say what is not so.
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Language } from '#shared/words/label.ts';
import { PROBLEMS, type ProblemName } from '#shared/words/problems.ts';
import type { Route } from './route.ts';

type JsonSchema = { readonly [key: string]: unknown };

/** As sent over the wire: what a transformation makes of a value is the house's own affair. */
const schemaOf = (schema: v.GenericSchema): JsonSchema => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return rest as JsonSchema;
};

const HEADERS = {
  'If-Match': { required: true, schema: { type: 'string', pattern: '^"\\d+"$' } },
  'Idempotency-Key': { required: false, schema: { type: 'string', format: 'uuid' } },
  Ticket: { required: true, schema: { type: 'string' } },
  Proof: { required: true, schema: { type: 'string', contentEncoding: 'base64' } },
} as const;

const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    rule: { type: 'string' },
    version: { type: 'integer' },
    requestId: { type: 'string' },
    violations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'says'],
        properties: { path: { type: 'string' }, says: { type: 'string' } },
      },
    },
  },
};

function queryParameters(query: v.GenericSchema): JsonSchema[] {
  const { properties = {}, required = [] } = schemaOf(query) as {
    properties?: { [name: string]: JsonSchema };
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function problemResponses(names: readonly ProblemName[], language: Language) {
  const byStatus = new Map<number, string[]>();
  for (const name of [...names, 'fault' as const]) {
    const { status, title } = PROBLEMS[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), title[language]]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, titles]) => [
      String(status),
      {
        description: titles.join(' / '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** A file as it is has no schema: its media type says all (OpenAPI 3.1, 4.8.14.3). */
const contentTaken = ({ body, bytes = [] }: Route): JsonSchema => ({
  ...(body ? { 'application/json': { schema: schemaOf(body) } } : {}),
  ...Object.fromEntries(bytes.map((type) => [type, {}])),
});

function operation(route: Route, language: Language): JsonSchema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const headers = (route.takes ?? []).map((name) => ({ name, in: 'header', ...HEADERS[name] }));
  const files = Object.fromEntries((route.files ?? []).map((type) => [type, { schema: { type: 'string' } }]));
  const answers = Object.fromEntries(
    Object.entries(route.answers).map(([status, schema]) => [
      status,
      {
        description: 'OK',
        ...(schema ? { content: { 'application/json': { schema: schemaOf(schema) }, ...files } } : {}),
        ...(!schema && route.files ? { content: files } : {}),
      },
    ]),
  );
  return {
    summary: route.summary[language],
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-zA-Z]+(\w)/g, (_, c: string) => c.toUpperCase()).replace(/\W/g, '')}`,
    security: route.staff ? [{ staff: [] }] : [],
    parameters: [...inPath, ...(route.query ? queryParameters(route.query) : []), ...headers],
    ...(route.body || route.bytes ? { requestBody: { required: true, content: contentTaken(route) } } : {}),
    responses: { ...answers, ...problemResponses(route.problems, language) },
  };
}

/** OpenAPI 3.1 of these routes. */
export function openApi(routes: readonly Route[], language: Language, version: string): JsonSchema {
  const paths: { [path: string]: { [method: string]: JsonSchema } } = {};
  for (const route of routes) {
    const known = paths[route.path] ?? {};
    known[route.method.toLowerCase()] = operation(route, language);
    paths[route.path] = known;
  }
  return {
    openapi: '3.1.0',
    info: { title: language === 'zh' ? '机关效能建设系统接口' : 'Township efficacy API', version },
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: { staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
