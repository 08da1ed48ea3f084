import { expect, test } from 'vitest';
import { fetchHelpSteps } from './fetch-help-steps.js';
import { loadHelpSteps, setHelpSteps, watchHelpSteps } from './load-help-steps.js';

const ENTRY = {
  id: 'samsung-android',
  topic: 'permission',
  name: 'Samsung Internet',
  heading: 'New in Samsung Internet',
  steps: ['Look elsewhere.'],
  lastVerified: '2026-12-01',
  confidence: 'documented',
} as const;

const STEPS = { version: 1, lang: 'en', entries: [ENTRY] } as const;

function answering(body: unknown, status = 200) {
  const asked: string[] = [];
  const fetch = async (url: unknown): Promise<Response> => {
    asked.push(String(url));
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

test('a language that the kit does not have speaks English, and says so', async () => {
  const entries = await loadHelpSteps('xx');
  expect(entries.get('chrome-desktop')?.lang).toBe('en');
});

test('a site’s own entries go before the kit’s, in their language, and whoever shows them is told', async () => {
  let told = 0;
  const stop = watchHelpSteps(() => {
    told += 1;
  });
  expect(setHelpSteps({ ...STEPS, lang: 'cy', entries: [ENTRY, { id: 'broken' }] })).toEqual(['samsung-android']);
  expect(setHelpSteps('nonsense')).toEqual([]);
  stop();
  setHelpSteps({ ...STEPS, lang: 'cy', entries: [{ ...ENTRY, id: 'vivaldi-desktop' }] });
  expect(told).toBe(1);
  const welsh = await loadHelpSteps('cy-GB');
  expect(welsh.get('samsung-android')).toEqual({ ...ENTRY, lang: 'cy' });
  expect(welsh.has('vivaldi-desktop')).toBe(true);
  expect(welsh.get('chrome-desktop')?.lang).toBe('en');
  expect((await loadHelpSteps('en')).get('samsung-android')?.heading).toBe('How to unblock in Samsung Internet');
});

test('newer steps are requested once, in the language of the page', async () => {
  const { asked, fetch } = answering(STEPS);
  const options = { fetch, baseUrl: 'https://ferries.example/app/' };
  expect(await fetchHelpSteps('../steps/{lang}.json', 'pt-br', options)).toEqual(STEPS);
  await fetchHelpSteps('../steps/{lang}.json', 'pt-br', options);
  expect(asked).toEqual(['https://ferries.example/steps/pt-br.json']);
});

test.each(['data:application/json,{}', 'javascript:alert(1)', 'file:///steps.json', 'https://'])(
  'nothing is requested from %s',
  async (src) => {
    const { asked, fetch } = answering(STEPS);
    expect(await fetchHelpSteps(src, 'en', { fetch, baseUrl: 'https://ferries.example/' })).toBeUndefined();
    expect(asked).toEqual([]);
  },
);

test.each<[string, unknown, number]>([
  ['a page instead of JSON', '<!doctype html>', 200],
  ['not found', STEPS, 404],
  ['another version', { ...STEPS, version: 2 }, 200],
  ['far too much', `${JSON.stringify(STEPS)}${' '.repeat(500_000)}`, 200],
])('%s is no steps', async (name, body, status) => {
  const { fetch } = answering(body, status);
  const src = `https://ferries.example/${encodeURIComponent(name)}`;
  expect(await fetchHelpSteps(src, 'en', { fetch, baseUrl: 'https://ferries.example/' })).toBeUndefined();
});

test('who does not answer in time is not waited for, and is asked again later', async () => {
  let asked = 0;
  const fetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
    asked += 1;
    return new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
    );
  };
  const options = { fetch: fetch as typeof globalThis.fetch, baseUrl: 'https://ferries.example/', timeoutMs: 1 };
  expect(await fetchHelpSteps('/slow.json', 'en', options)).toBeUndefined();
  expect(await fetchHelpSteps('/slow.json', 'en', options)).toBeUndefined();
  expect(asked).toBe(2);
});
