import { createPushClient } from '@web-push-kit/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakePushClient } from '../test/fake-push-client.js';
import { find, mount, resetPage, settle, shownText } from '../test/page.js';
import { setDefaultClient } from './default-client.js';
import { ELEMENT_TAGS, loadElement } from './load-element.js';
import { createTextLoader } from './load-texts.js';
import { registerTranslation } from './localize.js';
import type { PushPermissionChangeEvent, PushStateChangedEvent } from './push-events.js';
import { PushToggleElement } from './push-toggle/push-toggle.js';
import { type Locales, loadLocale } from './translations/locales.js';

beforeEach(() => resetPage());
afterEach(() => setDefaultClient(undefined));

test('is checking while there is no client', async () => {
  const toggle = await mount('push-toggle');
  expect(toggle.getAttribute('state')).toBe('checking');
  expect(toggle.renderRoot.querySelector('input')).toBeNull();
});

test('takes up the default client also when that is set later', async () => {
  const toggle = await mount('push-toggle');
  setDefaultClient(new FakePushClient('subscribed'));
  await settle(toggle);
  expect(toggle.getAttribute('state')).toBe('subscribed');
  expect(find<HTMLInputElement>(toggle, 'input').checked).toBe(true);
});

test('prefers its own client, and goes back to the default one without it', async () => {
  setDefaultClient(new FakePushClient('denied'));
  const toggle = await mount('push-toggle', { client: new FakePushClient('default') });
  expect(toggle.state).toBe('default');
  toggle.client = undefined;
  await settle(toggle);
  expect(toggle.getAttribute('state')).toBe('denied');
});

test('follows a push client of the kit', async () => {
  const refuse = async (): Promise<never> => {
    throw new Error('There is no backend here');
  };
  const backend = {
    url: '/push',
    getApplicationServerKey: refuse,
    subscribe: refuse,
    update: refuse,
    unsubscribe: refuse,
    getStatus: refuse,
  };
  const client = createPushClient({ backend });
  const toggle = await mount('push-toggle', { client });
  await client.whenReady;
  await settle(toggle);
  expect(client.state.kind).not.toBe('checking');
  expect(toggle.getAttribute('state')).toBe(client.state.kind);
  client.close();
});

test('reflects the state and tells about each change of it', async () => {
  const client = new FakePushClient('default');
  const toggle = await mount('push-toggle', { client });
  const changes: string[] = [];
  const onChange = (event: PushStateChangedEvent): void => {
    changes.push(`${event.previous.kind} → ${event.state.kind}`);
  };
  document.body.addEventListener('push-state-change', onChange);
  client.become('denied');
  client.become('subscribed');
  document.body.removeEventListener('push-state-change', onChange);
  await settle(toggle);
  expect(changes).toEqual(['default → denied', 'denied → subscribed']);
  expect(toggle.getAttribute('state')).toBe('subscribed');
});

test('stops following a client when it leaves the page, and catches up when it comes back', async () => {
  const client = new FakePushClient('default');
  const toggle = await mount('push-toggle', { client });
  let changes = 0;
  toggle.addEventListener('push-state-change', () => {
    changes += 1;
  });
  toggle.remove();
  client.become('subscribed');
  expect(changes).toBe(0);
  document.body.append(toggle);
  await settle(toggle);
  expect(toggle.getAttribute('state')).toBe('subscribed');
});

test('prefers a slotted text to the attribute, and that to the translation', async () => {
  const client = new FakePushClient('default');
  const slotted = await mount('push-toggle', { client, label: 'From the attribute' }, ' <b>From the slot</b> ');
  expect(shownText(slotted, '.label')).toBe('');
  expect(find<HTMLSlotElement>(slotted, '.label slot').assignedElements()[0]?.textContent).toBe('From the slot');
  const labeled = await mount('push-toggle', { client, label: 'From the attribute' }, '\n  <i slot="hint">hint</i>\n');
  expect(shownText(labeled, '.label')).toBe('From the attribute');
  const bare = await mount('push-toggle', { client });
  expect(shownText(bare, '.label')).toBe('Notifications on this browser');
});

test('speaks the language of the page, and English where a translation is not complete', async () => {
  registerTranslation({ $code: 'eo', $name: 'Esperanto', $dir: 'ltr', pushToggleLabel: 'Sciigoj' });
  const toggle = await mount('push-toggle', { client: new FakePushClient('subscribed') });
  document.documentElement.lang = 'eo';
  await expect.poll(() => shownText(toggle, '.label')).toBe('Sciigoj');
  expect(shownText(toggle, '.status')).toContain('On for this browser');
});

test('speaks the language of its own lang attribute', async () => {
  registerTranslation({ $code: 'eo', $name: 'Esperanto', $dir: 'ltr', pushToggleLabel: 'Sciigoj' });
  const toggle = await mount('push-toggle', { client: new FakePushClient('default') });
  toggle.lang = 'eo';
  await settle(toggle);
  expect(shownText(toggle, '.label')).toBe('Sciigoj');
});

test('takes its colors from tokens that are set anywhere above it', async () => {
  document.body.style.setProperty('--push-color-accent', 'rgb(1, 2, 3)');
  const toggle = await mount('push-toggle', { client: new FakePushClient('subscribed') });
  expect(getComputedStyle(find(toggle, 'input')).backgroundColor).toBe('rgb(1, 2, 3)');
  document.body.style.removeProperty('--push-color-accent');
});

/** A language that arrives when the test says so. */
let isArrived: Promise<void>;

const LATE: Locales[string] = {
  core: async () => {
    await isArrived;
    return { texts: { $code: 'qcs', $name: 'Tapachultec', $dir: 'ltr', pushToggleLabel: 'Late label' } };
  },
  help: async () => ({ texts: { $code: 'qcs', $name: 'Tapachultec', $dir: 'ltr' } }),
};

/** A toggle whose language is on its way. */
class LateToggleElement extends PushToggleElement {
  protected static override readonly loadTexts = createTextLoader({
    load: (lang) => loadLocale(lang, 'core', { qcs: LATE }),
  });
}

test('says nothing before it can say it in the language of the page, and changes over at run time', async () => {
  customElements.define('late-toggle', LateToggleElement);
  let arrive: () => void = () => undefined;
  isArrived = new Promise((resolve) => {
    arrive = resolve;
  });
  const toggle = document.createElement('late-toggle') as LateToggleElement;
  toggle.client = new FakePushClient('default');
  document.body.append(toggle);
  await settle(toggle);
  expect(shownText(toggle, '.label')).toBe('Notifications on this browser');
  document.documentElement.lang = 'qcs';
  toggle.client = new FakePushClient('denied');
  const isUpdated = toggle.updateComplete;
  // What it said last stays until the words are there.
  expect(shownText(toggle, '.label')).toBe('Notifications on this browser');
  arrive();
  await isUpdated;
  expect(shownText(toggle, '.label')).toBe('Late label');
  expect(shownText(toggle, '.status')).toContain('Blocked in your browser');
});

test('tells style sheets its state, and whether it is offline', async () => {
  const client = new FakePushClient('denied', { isOffline: true });
  const toggle = await mount('push-toggle', { client });
  expect([toggle.matches(':state(denied)'), toggle.matches(':state(offline)')]).toEqual([true, true]);
  client.become({ kind: 'subscribed', isOffline: false } as never);
  await settle(toggle);
  expect([':state(denied)', ':state(offline)', ':state(subscribed)'].map((name) => toggle.matches(name))).toEqual([
    false,
    false,
    true,
  ]);
});

test('tells when the browser’s permission has changed, and only then', async () => {
  const client = new FakePushClient('checking');
  const toggle = await mount('push-toggle', { client });
  const changes: string[] = [];
  toggle.addEventListener('push-permission-change', (event: PushPermissionChangeEvent) => {
    changes.push(`${event.previous} → ${event.permission}`);
  });
  client.become('default');
  client.become('prompting');
  expect(changes).toEqual([]);
  client.become('subscribing');
  client.become('error');
  client.become('subscribed');
  expect(changes).toEqual(['default → granted']);
  client.become('error');
  client.become('denied');
  expect(changes).toEqual(['default → granted', 'granted → denied']);
});

test('hands the client, word for word, what the user saw and agreed to', async () => {
  const client = new FakePushClient('default');
  const toggle = await mount('push-toggle', { client }, 'Delays of <b>my ferries</b><i slot="hint" hidden>no</i>');
  find(toggle, 'input').click();
  expect(client.consents).toEqual(['Delays of\nmy ferries\nOff\nYour browser will ask you to confirm.']);
});

test('Lit warns developers of nothing in the elements', async () => {
  await Promise.all(ELEMENT_TAGS.map((tag) => loadElement(tag)));
  await mount('push-inbox');
  // Vitest takes the builds for development; that alone is meant.
  expect([...(globalThis.litIssuedWarnings ?? [])]).toEqual(['dev-mode']);
});
