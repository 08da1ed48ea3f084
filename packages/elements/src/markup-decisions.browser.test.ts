import { createFakePushClient } from '@web-push-kit/client/fake';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetPage } from '../test/page.js';
import { allowMarkup } from './allow-markup.js';
import { setDefaultClient } from './default-client.js';
import { ELEMENT_TAGS, loadElement } from './load-element.js';

/**
 * The attributes that lead to a script, a request, a credential or another page, each with what keeps markup from
 * choosing it. An attribute that is new to this list or to the next one needs a decision, and this file a row.
 *
 * - `allowed`: only values that code has allowed are used.
 * - `link`: a click leads there, and to http(s) addresses only, as with any `<a href>`.
 * - `image`: the browser shows it, as any `<img src>`.
 */
const LEADS_SOMEWHERE: Readonly<Record<string, 'allowed' | 'link' | 'image'>> = {
  'push-provider backend': 'allowed',
  'push-provider worker': 'allowed',
  'push-provider scope': 'allowed',
  'push-provider user': 'allowed',
  'push-provider user-token': 'allowed',
  'push-provider user-hash': 'allowed',
  'push-inbox source': 'allowed',
  'push-help steps-src': 'allowed',
  'push-install-guide steps-src': 'allowed',
  'push-install-guide manifest': 'allowed',
  'push-install-guide app-icon': 'image',
  'push-inbox allowed-origins': 'link',
  'push-inbox-item href': 'link',
};

/** All other attributes: words, numbers, looks, and when an element shows itself or what the user may choose. */
const ONLY_SHOWS: Readonly<Record<string, string>> = {
  all: 'dir lang site-name',
  'push-bell': 'badge delay hide-when label max open panel placement size',
  'push-doctor': 'audience auto checks heading no-heading open',
  'push-help': 'browser compact heading open os topic variant',
  'push-inbox': 'filter group-by heading infinite no-heading no-hint page-size',
  'push-inbox-item': 'dated now position set-size',
  'push-install-guide': 'app-name browser compact heading open platform prompt reason use-native variant',
  'push-preferences': 'caps columns heading no-pause save',
  'push-prompt':
    'accept-label after-interaction backoff heading install-mode later-label max-prompts message min-engagement min-views min-visits never-label no-close no-never no-scroll-padding open placement return-focus topics trigger variant wait-for',
  'push-provider': 'mock topics',
  'push-quiet-hours': 'allow-urgent days disabled enabled end hint label multiple name start time-zone',
  'push-snooze': 'heading hint minutes morning',
  'push-status': 'blocked-text busy-text checking-text error-text label no-label off-text on-text unavailable-text',
  'push-subscribe': 'hide-when-subscribed subscribed-label topic unsubscribe',
  'push-toggle': 'hint label no-help no-test size',
  'push-topic': 'checked disabled hint label level levels mute muted name required value',
  'push-topic-group': 'heading',
};

/** Everything that could start a script or a request, or tell a client who is signed in. */
let used: string[];

beforeEach(async () => {
  resetPage();
  used = [];
  await Promise.all(ELEMENT_TAGS.map((tag) => loadElement(tag)));
  vi.spyOn(navigator.serviceWorker, 'register').mockImplementation(async (url) => {
    used.push(`register ${url}`);
    throw new TypeError('Not here');
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    used.push(`fetch ${url}`);
    return new Response('{}');
  });
});

afterEach(() => {
  setDefaultClient(undefined);
  vi.restoreAllMocks();
});

function readAttributes(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as unknown as { readonly observedAttributes?: string[] };
  return observedAttributes;
}

test('every attribute of every element has a decision on where it may lead', () => {
  const all = ELEMENT_TAGS.flatMap((tag) => readAttributes(tag).map((name) => `${tag} ${name}`));
  const decided = (tag: string) =>
    `${ONLY_SHOWS.all} ${ONLY_SHOWS[tag] ?? ''}`.split(' ').map((name) => `${tag} ${name}`);
  const known = new Set([...Object.keys(LEADS_SOMEWHERE), ...ELEMENT_TAGS.flatMap(decided)]);
  expect(all.filter((name) => !known.has(name))).toEqual([]);
});

/** Parses markup as a page does, and waits until the elements have done what they would. */
async function showMarkup(markup: string): Promise<readonly string[]> {
  const refused: string[] = [];
  const onPushError = ({ code }: { readonly code: string }): void => void refused.push(code);
  document.body.addEventListener('push-error', onPushError);
  document.body.innerHTML = markup;
  await expect.poll(() => refused.length + used.length).toBeGreaterThan(0);
  document.body.removeEventListener('push-error', onPushError);
  return refused;
}

const REFUSED = Object.keys(LEADS_SOMEWHERE).filter((name) => LEADS_SOMEWHERE[name] === 'allowed');

/** The attributes without which one is not used at all; code has allowed their values. */
const BESIDE: Readonly<Record<string, string>> = {
  'push-provider worker': 'backend="/push"',
  'push-provider scope': 'backend="/push"',
  'push-provider user-token': 'user="u7"',
  'push-provider user-hash': 'user="u7"',
};

test.each(REFUSED)('the attribute <%s> of markup that code has not allowed starts nothing', async (attribute) => {
  const client = createFakePushClient({ state: 'subscribed' });
  setDefaultClient(client);
  allowMarkup({ backends: ['/push'], users: [{ id: 'u7' }] });
  const [tag, name] = attribute.split(' ');
  const refused = await showMarkup(`<${tag} ${BESIDE[attribute] ?? ''} ${name}="/evil/x.json"></${tag}>`);
  expect(refused).toEqual(['markup-not-allowed']);
  expect(used.filter((call) => call.includes('evil'))).toEqual([]);
  expect(client.calls.map(({ method }) => method)).not.toContain('identify');
});
