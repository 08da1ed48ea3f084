import { readFileSync } from 'node:fs';
import type { RequestTemplate } from '@web-push-kit/storage';
import { expect, test } from 'vitest';
import { fillTemplate, type TemplateValues } from './fill-template.js';

interface Vector {
  readonly name: string;
  readonly template: RequestTemplate;
  readonly values: TemplateValues;
  readonly url: string;
  readonly body?: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../backend/test/template-vectors.json', import.meta.url), 'utf8'),
) as readonly Vector[];

test.each(vectors)('$name', ({ template, values, url, body }) => {
  const { method, headers, credentials } = template;
  expect(fillTemplate(template, values)).toEqual({
    url,
    init: { method, headers, credentials, ...(body !== undefined && { body }) },
  });
});
