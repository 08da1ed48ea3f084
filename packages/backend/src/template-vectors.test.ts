import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestTemplate } from '@web-push-kit/storage';
import { expect, test } from 'vitest';
import { type BlankValues, fillTemplate } from '../test/fill-template.js';

interface Vector {
  readonly name: string;
  readonly template: RequestTemplate;
  readonly values: BlankValues;
  readonly url: string;
  readonly body?: string;
}

const path = join(import.meta.dirname, '../test/template-vectors.json');
const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly Vector[];

test.each(vectors)('$name', ({ template, values, url, body }) => {
  expect(fillTemplate(template, values)).toEqual({ url, ...(body === undefined ? {} : { body }) });
});
