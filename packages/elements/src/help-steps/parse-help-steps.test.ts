import { describe, expect, test } from 'vitest';
import { parseHelpSteps } from './parse-help-steps.js';

const ENTRY = {
  id: 'chrome-desktop',
  topic: 'permission',
  name: 'Chrome',
  heading: 'How to unblock in Chrome',
  steps: ['Select the icon.', 'Come back.'],
  lastVerified: '2026-11-22',
  confidence: 'documented',
};

function parseOne(change: object): unknown {
  return parseHelpSteps({ version: 1, lang: 'en', entries: [{ ...ENTRY, ...change }] })?.entries[0];
}

test('takes what is as it should be', () => {
  const extras = {
    note: 'A note.',
    pushNote: 'Then.',
    address: 'chrome://settings/content/siteDetails?site={origin}',
    icons: ['share', 'none'],
    source: 'https://example.com',
    hasPageLink: true,
  };
  expect(parseOne(extras)).toEqual({ ...ENTRY, ...extras });
});

test('leaves out what it does not know', () => {
  expect(parseOne({ html: '<b>', onclick: 'x' })).toEqual(ENTRY);
});

describe('drops an entry', () => {
  test.each<[string, object]>([
    ['without steps', { steps: [] }],
    ['with five steps', { steps: ['1', '2', '3', '4', '5'] }],
    ['with a step that is no text', { steps: ['1', 2] }],
    ['with steps that are one text', { steps: 'one' }],
    ['with markup in a step', { steps: ['<img src=x onerror=alert(1)>'] }],
    ['with markup in its name', { name: 'Chrome</option><script>' }],
    ['with an endless step', { steps: ['x'.repeat(501)] }],
    ['with an empty heading', { heading: ' ' }],
    ['with another topic', { topic: 'toString' }],
    ['with another confidence', { confidence: 'sure' }],
    ['without a day', { lastVerified: 'yesterday' }],
    ['with a name of its own making', { id: '__proto__' }],
    ['with capitals in its id', { id: 'Chrome' }],
    ['with an unknown drawing', { icons: ['constructor'] }],
    ['with a note that is no text', { note: {} }],
    ['with a link that is neither yes nor no', { hasPageLink: 'yes' }],
  ])('%s', (_name, change) => {
    expect(parseOne(change)).toBeUndefined();
  });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://evil.example/settings',
  'chrome://restart',
  'chrome://settings/x javascript:alert(1)',
  'about:blank',
  'file:///etc/passwd',
])('an address that is not one of settings is not for pasting: %s', (address) => {
  expect(parseOne({ address })).toBeUndefined();
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { version: 2, lang: 'en', entries: [] },
  { version: 1, lang: 'en' },
  { version: 1, lang: 'en', entries: {} },
  { version: 1, lang: '../en', entries: [] },
  { version: 1, lang: 5, entries: [] },
])('what is no help steps is nothing: %j', (data) => {
  expect(parseHelpSteps(data)).toBeUndefined();
});

test('one wrong entry does not take the others with it', () => {
  const steps = parseHelpSteps({ version: 1, lang: 'DE', entries: [null, ENTRY, 'x', []] });
  expect(steps).toEqual({ version: 1, lang: 'de', entries: [ENTRY] });
});

test('no more entries are taken than any site needs', () => {
  const entries = Array.from({ length: 500 }, () => ENTRY);
  expect(parseHelpSteps({ version: 1, lang: 'en', entries })?.entries).toHaveLength(200);
});
