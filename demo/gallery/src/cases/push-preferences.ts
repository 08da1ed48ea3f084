import { html, nothing, type TemplateResult } from 'lit';
import { PushError } from 'web-push-kit';
import { createFakePushClient, type FakePushClient, type FakePushClientOptions } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const TOPICS = [
  { name: 'safety', label: 'Safety on board', hint: 'Storm warnings for your ferry.', required: true },
  { name: 'delays', label: 'Delays and cancelations', hint: 'Of the routes you follow.', group: 'Your trips' },
  { name: 'reminders', label: 'Reminders', hint: 'Two hours before you sail.', group: 'Your trips' },
  {
    name: 'news',
    label: 'News and offers',
    hint: 'About twice a week.',
    group: 'From the company',
    levels: ['all', 'important', 'none'],
    mute: true,
  },
] as const;

interface Look {
  readonly caps?: string;
  readonly columns?: boolean;
  readonly isPauseless?: boolean;
  readonly save?: 'form';
  readonly slots?: TemplateResult;
  readonly topics?: typeof TOPICS | readonly [];
}

function open(options: FakePushClientOptions, look: Look = {}): TemplateResult {
  return openWith(createClient(options), look);
}

function openWith(client: FakePushClient, look: Look = {}): TemplateResult {
  const { caps, columns = false, isPauseless = false, save = 'auto', slots, topics = TOPICS } = look;
  return html`<push-preferences
    site-name="Island Ferries"
    caps=${caps ?? nothing}
    save=${save}
    ?columns=${columns}
    ?no-pause=${isPauseless}
    .topics=${topics}
    .client=${client}
    >${slots}</push-preferences
  >`;
}

/** A case that comes of a press on `path`: from shadow tree to shadow tree. */
function pressed(name: string, client: FakePushClient, path: readonly string[]): ElementCase {
  return { name, render: () => openWith(client), prepare: (root) => press(root, ['push-preferences', ...path]) };
}

async function press(root: ParentNode, path: readonly string[]): Promise<void> {
  // Switches take the place of their placeholders once the preferences are read.
  let control = findControl(root, path);
  while (!control) {
    await new Promise((resolve) => setTimeout(resolve));
    control = findControl(root, path);
  }
  control.click();
}

function findControl(root: ParentNode, path: readonly string[]): HTMLElement | null {
  const [first = '', ...rest] = path;
  const found = root.querySelector<HTMLElement>(first);
  return rest.length === 0 ? found : found?.shadowRoot ? findControl(found.shadowRoot, rest) : null;
}

const DELAYS = ['[name=delays]', 'input'];

function createClient(options: FakePushClientOptions = {}): FakePushClient {
  return createFakePushClient({ state: 'subscribed', topics: ['safety', 'delays'], ...options });
}

function createQueueing(): FakePushClient {
  const client = createClient({ state: { kind: 'subscribed', isOffline: true } });
  client.results.setTopics = { kind: 'queued', topics: ['safety'] };
  return client;
}

function createRefusing(): FakePushClient {
  const client = createClient();
  client.results.setTopics = { kind: 'failed', error: new PushError('backend-rejected', 'The backend refused it') };
  return client;
}

export const pushPreferences: ElementCases = {
  tag: 'push-preferences',
  summary: 'What the user wants to hear about, for a settings page.',
  cases: [
    { name: 'on', render: () => open({}) },
    { name: 'checking', render: () => open({ state: 'checking' }) },
    { name: 'off, never asked', render: () => open({ state: 'default' }) },
    { name: 'the browser asks', render: () => open({ state: 'prompting' }) },
    { name: 'turning on', render: () => open({ state: 'subscribing' }) },
    { name: 'off', render: () => open({ state: { kind: 'unsubscribed', reason: 'opted-out' } }) },
    { name: 'blocked', render: () => open({ state: 'denied' }) },
    pressed('blocked, with help', createClient({ state: 'denied' }), ['.note button']),
    { name: 'failed', render: () => open({ state: { kind: 'error', reason: 'push-service-unavailable' } }) },
    {
      name: 'not supported, with an alternative',
      render: () =>
        open({ state: 'unsupported' }, { slots: html`<a slot="alternative" href="#mail">Get them by e-mail</a>` }),
    },
    { name: 'insecure', render: () => open({ state: 'insecure' }) },
    { name: 'iPhone, in a tab', render: () => open({ state: 'ios-needs-install' }) },
    { name: 'offline', render: () => open({ state: { kind: 'subscribed', isOffline: true } }) },
    pressed('saved', createClient(), DELAYS),
    pressed('saved later', createQueueing(), DELAYS),
    pressed('not saved', createRefusing(), DELAYS),
    {
      name: 'paused',
      render: () => open({ records: { preferences: { snoozedUntil: Date.UTC(9999, 11, 31) } } }),
    },
    {
      name: 'paused for a time',
      render: () => open({ records: { preferences: { snoozedUntil: new Date().setHours(23, 59, 0, 0) } } }),
    },
    {
      name: 'a topic without a sound, a limit',
      render: () =>
        open(
          { topics: ['news'], records: { preferences: { mutedTopics: ['news'], caps: [{ count: 3 }] } } },
          { caps: '1 3 10' },
        ),
    },
    { name: 'columns, no pause', render: () => open({}, { columns: true, isPauseless: true }) },
    { name: 'saved with a button', render: () => open({}, { save: 'form' }) },
    { name: 'nothing to choose from', render: () => open({}, { topics: [] }) },
    {
      name: 'topics as elements, all slots',
      render: () =>
        open(
          {},
          {
            topics: [],
            slots: html`<h2 slot="heading">Your notifications</h2>
              <p slot="description">Choose what is worth a message on this device.</p>
              <push-topic name="delays" hint="Of the routes you follow.">Delays</push-topic>
              <push-topic-group heading="From the company">
                <push-topic name="news">News</push-topic>
              </push-topic-group>
              <small slot="footer">We keep your choices with your subscription.</small>`,
          },
        ),
    },
  ],
};
