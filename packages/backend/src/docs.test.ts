import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { SUBSCRIPTION } from '../test/browser-subscription.js';
import {
  type CannedAnswer,
  type RecordedRequest,
  type RecordingServer,
  startRecordingServer,
} from '../test/recording-server.js';
import * as exported from './index.js';

const docs = join(import.meta.dirname, '../../../docs');
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
}

interface Media {
  readonly $ref?: string;
  readonly content?: { readonly 'application/json': { readonly schema: Schema; readonly example?: unknown } };
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media>>;
}

const contract = parseYaml(read('backend-contract.yaml')) as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

function resolve<T extends { readonly $ref?: string }>(part: T): T {
  if (part.$ref === undefined) return part;
  const names = part.$ref.replace('#/', '').split('/');
  return resolve(names.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], contract) as T);
}

/** What is wrong about a value, by path; only the keywords that the contract uses. */
function findFaults(value: unknown, part: Schema, path = 'body'): string[] {
  const schema = resolve(part);
  if (schema.oneOf) return schema.oneOf.some((one) => findFaults(value, one).length === 0) ? [] : [`${path} fits none`];
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${path} is none of the values`];
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (schema.type !== undefined && ![schema.type].flat().includes(type)) return [`${path} is ${type}`];
  if (Array.isArray(value)) return value.flatMap((item, at) => findFaults(item, schema.items ?? {}, `${path}[${at}]`));
  if (type !== 'object') return [];
  const fields = value as Record<string, unknown>;
  const missing = (schema.required ?? [])
    .filter((name) => !(name in fields))
    .map((name) => `${path}.${name} is missing`);
  const faults = Object.entries(fields).flatMap(([name, field]) => {
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    return known === undefined ? [`${path}.${name} is unknown`] : findFaults(field, known, `${path}.${name}`);
  });
  return [...missing, ...faults];
}

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, ...operation })),
);

describe('backend-contract.yaml', () => {
  let server: RecordingServer;
  const answers: unknown[] = [];

  beforeAll(async () => {
    server = await startRecordingServer();
    // Each request is answered as the description's own example says.
    server.answer = ({ method, path }) => exampleAnswer(`${method} ${path}`);
    answers.push(...(await sendEverything(server.origin)));
  });

  afterAll(() => server.close());

  function exampleAnswer(route: string): CannedAnswer {
    const responses = Object.entries(operations.find((operation) => operation.route === route)?.responses ?? {}).sort();
    const good =
      responses.find(([, { content }]) => content?.['application/json'].example !== undefined) ?? responses[0];
    const example = good?.[1].content?.['application/json'].example;
    return { status: Number(good?.[0] ?? 500), ...(example === undefined ? {} : { json: example }) };
  }

  test('is OpenAPI 3.1, and all that it refers to is there', () => {
    expect(contract.openapi).toMatch(/^3\.1\./);
    const references = [...read('backend-contract.yaml').matchAll(/\$ref: '([^']+)'/g)].map(([, $ref = '']) => $ref);
    expect(references.filter(($ref) => resolve({ $ref }) === undefined)).toEqual([]);
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has exactly the requests that restBackend makes', () => {
    const sent = server.requests.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(sent)].sort()).toEqual(operations.map(({ route }) => route).sort());
  });

  test('names each operation as the method of the backend', () => {
    const backend = exported.restBackend('/push');
    expect(operations.filter(({ operationId }) => !(operationId in backend))).toEqual([]);
  });

  test('describes every field that is sent', () => {
    const faults = server.requests.flatMap(({ method, path, body }: RecordedRequest) => {
      const operation = operations.find(({ route }) => route === `${method} ${path}`);
      const schema = operation?.requestBody && resolve(operation.requestBody).content?.['application/json'].schema;
      return schema === undefined ? (body === undefined ? [] : [`${path} has a body`]) : findFaults(body, schema, path);
    });
    expect(faults).toEqual([]);
  });

  test('has no field that is never sent', () => {
    const sent = server.requests.map(({ text }) => text).join(' ');
    const names = ['SubscribeRequest', 'SettingsChange'].flatMap((name) =>
      Object.keys(resolve<Schema>({ $ref: `#/components/schemas/${name}` }).properties ?? {}),
    );
    expect(names.filter((name) => !sent.includes(`"${name}":`))).toEqual([]);
  });

  test('has answers that restBackend understands', () => {
    expect(answers).toEqual([
      { id: '7f0c3b', topics: ['route-1'] },
      { topics: ['route-1'] },
      { isKnown: true, topics: ['route-1'] },
      { topics: ['route-1'], savedAt: '2026-03-01T12:00:00Z' },
    ]);
  });
});

async function sendEverything(origin: string): Promise<unknown[]> {
  const backend = exported.restBackend(origin);
  const saved = { endpoint: SUBSCRIPTION.endpoint, topics: [] };
  const settings = {
    topics: ['route-1'],
    topicLevels: { 'route-1': 'important' as const },
    attributes: { trips: 2, isMember: true, port: 'north' },
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
    user: { id: 'ada', token: 'proof' },
    consent: { at: 1, text: 'Yes', locale: 'en' },
  };
  await backend.getApplicationServerKey();
  const receipt = await backend.subscribe({
    subscription: SUBSCRIPTION,
    replaces: 'https://push.example/send/old',
    deviceId: 'device-1',
    ...settings,
  });
  const updated = await backend.update(saved, { ...settings, user: null });
  await backend.unsubscribe(saved);
  const status = await backend.getStatus(saved);
  await backend.sendTest(saved, 'message-1');
  const data = await backend.exportData(saved);
  await backend.eraseData(saved);
  return [receipt, updated, status, data];
}

describe('backends.md', () => {
  const text = read('backends.md');
  const [, table = ''] = /## Presets\n([\s\S]*?)\n## /.exec(text) ?? [];
  const listed = [...table.matchAll(/^\| `(\w+)` *\|/gm)].map(([, name = '']) => name);

  test('lists every preset, and no other', () => {
    const others = ['customBackend', 'httpBackend', 'restBackend', 'planRetry', 'spreadDelay'];
    expect([...listed].sort()).toEqual(
      Object.keys(exported)
        .filter((name) => !others.includes(name))
        .sort(),
    );
  });

  test('the contract in prose has the routes of the one in YAML', () => {
    const prose = [...read('backend-contract.md').matchAll(/^\| `([A-Z]+ \/[\w-]+)` *\|/gm)].map(
      ([, route = '']) => route,
    );
    expect(prose.sort()).toEqual(operations.map(({ route }) => route).sort());
  });
});
