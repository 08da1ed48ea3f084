import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePushMessage } from './parse-push-message.js';
import type { PushMessage } from './push-message.js';

interface PayloadCase {
  readonly id: string;
  readonly backend: string;
  readonly encoding: 'json' | 'text' | 'empty';
  readonly payload: unknown;
  readonly kind: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly context?: { readonly scope: string };
}

const FILE = new URL('../test/cases/payload-samples.json', import.meta.url);
const CASES: readonly PayloadCase[] = JSON.parse(readFileSync(FILE, 'utf8')).cases;

/** What the file calls a kind, in the words of `PushMessage`. */
const KINDS: Readonly<Record<string, PushMessage['kind']>> = {
  display: 'show',
  'display-with-default-title': 'show',
  control: 'renew',
  dismiss: 'dismiss',
  silent: 'badge',
  activation: 'activate',
  'fetch-required': 'fetch',
};

/** Credentials of the samples: none of them may be in what is handed on. */
const SECRETS = ['TOKEN-REDACTED', 'x.y.z', '3f…sha256'];

describe.each(CASES.map((sample) => [`${sample.id} (${sample.backend})`, sample] as const))('%s', (_name, sample) => {
  const context = { scope: 'https://app.example/', defaultTitle: '__DEFAULT__', now: 0, ...sample.context };
  const message = parsePushMessage(bodyOf(sample), context);

  test('has the expected kind', () => {
    expect(message.kind).toBe(KINDS[sample.kind]);
  });

  test.each(Object.entries(sample.expected))('%s is as expected', (name, expected) => {
    expect(readMember(message, name)).toEqual(expected ?? undefined);
  });

  test('keeps credentials out of data', () => {
    const data = JSON.stringify('data' in message ? message.data : undefined) ?? '';
    for (const secret of SECRETS) expect(data).not.toContain(secret);
  });
});

function bodyOf({ encoding, payload }: PayloadCase): string | null {
  if (encoding === 'empty') return null;
  return encoding === 'text' ? String(payload) : JSON.stringify(payload);
}

/** A dismissal of one tag has a list of one. */
function readMember(message: PushMessage, name: string): unknown {
  if (message.kind === 'dismiss' && name === 'tag') return message.tags?.[0];
  return Reflect.get(message, name);
}
