import { createFakePushClient, type FakePushClient as FullFake } from '@web-push-kit/client/fake';
import { PushError } from '@web-push-kit/protocol';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakePushClient } from '../../test/fake-push-client.js';
import {
  announced,
  expectAccessible,
  find,
  mount,
  PAGES,
  recordEvents,
  resetPage,
  settle,
  shownText,
} from '../../test/page.js';
import { STATE_KINDS } from '../../test/states.js';
import { PushToggleElement } from './push-toggle.js';

const UNREACHABLE = new PushError('backend-unreachable', 'The backend did not answer');

beforeEach(() => resetPage());

test('renders', async () => {
  const toggle = await mount('push-toggle', { client: new FakePushClient('default') });
  expect(shownText(toggle)).toBe('Notifications on this browser Off Your browser will ask you to confirm.');
  expect(find<HTMLInputElement>(toggle, '[role=switch]').checked).toBe(false);
});

test('keeps its label when the page brings a text for browsers without JavaScript', async () => {
  const client = new FakePushClient('default');
  const toggle = await mount('push-toggle', { client }, '<noscript><p>The switch needs JavaScript.</p></noscript>');
  expect(find(toggle, 'label').textContent?.trim()).toBe('Notifications on this browser');
});

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS)('is accessible when %s', async (kind) => {
    resetPage(page);
    const toggle = await mount('push-toggle', { client: new FakePushClient(kind), hint: 'When a ferry is late.' });
    for (const details of toggle.renderRoot.querySelectorAll('details')) details.open = true;
    await expectAccessible(toggle);
  });
});

describe('turning on', () => {
  test('asks with the space key, keeps the thumb in place while busy, and tells once it is on', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    const events = recordEvents(toggle);
    const control = find<HTMLInputElement>(toggle, 'input');

    await userEvent.keyboard('{Tab}');
    expect(toggle.shadowRoot?.activeElement).toBe(control);
    await userEvent.keyboard(' ');
    await settle(toggle);

    expect(client.activations).toEqual([true]);
    expect(control.checked).toBe(false);
    expect(control.getAttribute('aria-busy')).toBe('true');
    expect(control.getAttribute('aria-disabled')).toBe('true');
    expect(control.disabled).toBe(false);
    expect(announced(toggle)).toContain('Waiting for your answer.');

    client.answerSubscribe({ kind: 'subscribed' }, 'subscribed');
    await settle(toggle);

    expect(find(toggle, 'input')).toBe(control);
    expect(toggle.shadowRoot?.activeElement).toBe(control);
    expect(control.checked).toBe(true);
    expect(control.hasAttribute('aria-busy')).toBe(false);
    expect(announced(toggle)).toContain('On for this browser.');
    expect(events.filter((type) => type !== 'push-state-change')).toEqual([
      'push-before-request',
      'push-subscribe',
      'change',
    ]);
  });

  test('asks while the click is still being handled', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    find(toggle, 'input').click();
    expect(client.calls).toEqual(['subscribe']);
  });

  test('asks from a click on the label, with the user activation that browsers require', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    await userEvent.click(find(toggle, 'label'));
    expect(client.activations).toEqual([true]);
  });

  test('ignores further presses while busy', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    const control = find<HTMLInputElement>(toggle, 'input');
    control.click();
    control.click();
    await settle(toggle);
    expect(client.calls).toEqual(['subscribe']);
    expect(control.checked).toBe(false);
  });

  test('asks nobody when push-before-request is canceled', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    document.body.addEventListener('push-before-request', (event) => event.preventDefault(), { once: true });
    const control = find<HTMLInputElement>(toggle, 'input');
    control.click();
    await settle(toggle);
    expect(client.calls).toEqual([]);
    expect(control.checked).toBe(false);
    expect(control.hasAttribute('aria-busy')).toBe(false);
  });

  test('says that nothing has changed when the question was closed', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    find(toggle, 'input').click();
    client.answerSubscribe({ kind: 'dismissed' }, 'default');
    await settle(toggle);
    expect(shownText(toggle, '.status')).toContain('The question was closed, so nothing has changed.');
    expect(toggle.checked).toBe(false);
  });

  test('explains a failure, and a second try moves the focus to the switch', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    const failed = new Promise<HTMLElementEventMap['push-error']>((resolve) =>
      toggle.addEventListener('push-error', resolve, { once: true }),
    );
    find(toggle, 'input').click();
    client.answerSubscribe({ kind: 'failed', error: UNREACHABLE }, { kind: 'error', reason: UNREACHABLE.code });

    expect((await failed).code).toBe('backend-unreachable');
    await settle(toggle);
    expect(shownText(toggle)).toContain('Couldn’t turn on notifications');

    await userEvent.click(find(toggle, 'button'));
    await settle(toggle);
    expect(client.calls).toEqual(['subscribe', 'subscribe']);
    expect(toggle.shadowRoot?.activeElement).toBe(find(toggle, 'input'));
  });

  test('explains a failure also with a client that does not keep it in its state', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    find(toggle, 'input').click();
    client.answerSubscribe({ kind: 'failed', error: UNREACHABLE }, 'default');
    await settle(toggle);
    expect(shownText(toggle)).toContain('Couldn’t turn on notifications');
  });

  test('hands the focus to the way out when the answer was no', async () => {
    const client = new FakePushClient('default');
    const toggle = await mount('push-toggle', { client });
    await userEvent.keyboard('{Tab} ');
    client.answerSubscribe({ kind: 'denied' }, 'denied');
    await settle(toggle);
    // The way out is still to be loaded; the next press of the tab key is in it.
    expect(toggle.shadowRoot?.activeElement).toBe(find(toggle, '.status'));
    expect(announced(toggle)).toContain('Blocked in your browser.');
  });
});

describe('turning off', () => {
  test('takes one press, tells, and can be undone', async () => {
    const client = new FakePushClient('subscribed');
    const toggle = await mount('push-toggle', { client });
    const events = recordEvents(toggle);
    const control = find<HTMLInputElement>(toggle, 'input');

    control.click();
    await settle(toggle);
    expect(client.calls).toEqual(['unsubscribe']);
    expect(control.checked).toBe(true);
    expect(shownText(toggle, '.status')).toBe('Turning off…');

    client.answerUnsubscribe({ kind: 'unsubscribed' }, { kind: 'unsubscribed', reason: 'opted-out' });
    await settle(toggle);
    expect(control.checked).toBe(false);
    expect(shownText(toggle, '.status')).toBe('Turned off.');
    expect(announced(toggle)).toBe('Turned off.');
    expect(events.filter((type) => type !== 'push-state-change')).toEqual(['push-unsubscribe', 'change']);

    await userEvent.click(find(toggle, 'button'));
    await settle(toggle);
    expect(client.calls).toEqual(['unsubscribe', 'subscribe']);
    expect(client.activations).toEqual([true]);
    expect(toggle.shadowRoot?.activeElement).toBe(control);
  });

  test('stays on when it fails, and tries again to turn off', async () => {
    const client = new FakePushClient('subscribed');
    const toggle = await mount('push-toggle', { client });
    find(toggle, 'input').click();
    client.answerUnsubscribe({ kind: 'failed', error: UNREACHABLE }, { kind: 'error', reason: UNREACHABLE.code });
    await settle(toggle);
    expect(toggle.checked).toBe(true);
    expect(shownText(toggle)).toContain('Couldn’t turn off notifications');
    find(toggle, 'button').click();
    expect(client.calls).toEqual(['unsubscribe', 'unsubscribe']);
  });

  test('offers no undo for what another tab has turned off', async () => {
    const client = new FakePushClient('subscribed');
    const toggle = await mount('push-toggle', { client });
    client.become({ kind: 'unsubscribed', reason: 'opted-out' });
    await settle(toggle);
    expect(toggle.renderRoot.querySelector('button')).toBeNull();
  });
});

describe('where it can not be turned on', () => {
  test.each(['denied', 'unsupported', 'insecure', 'ios-needs-install'] as const)(
    'shows no switch when %s',
    async (kind) => {
      const toggle = await mount('push-toggle', { client: new FakePushClient(kind) });
      expect(toggle.renderRoot.querySelector('input')).toBeNull();
    },
  );

  test('names the steps for the browser at hand, and tells when it is unblocked', async () => {
    const client = new FakePushClient('denied');
    const toggle = await mount('push-toggle', { client });
    const events = recordEvents(toggle);
    const help = await vi.waitUntil(() => toggle.renderRoot.querySelector('push-help'));
    await expect.poll(() => shownText(help)).toContain('How to unblock in Chrome');
    expect(help.client).toBe(client);

    client.found = { kind: 'default', isOffline: false };
    await userEvent.click(find(help, '[part~=check]'));
    await settle(toggle);
    expect(announced(toggle)).toBe('Unblocked. You can turn on notifications now.');
    expect(toggle.shadowRoot?.activeElement).toBe(find(toggle, 'input'));
    expect(events).toEqual(['push-state-change']);
  });

  test('shows how to get to the Home Screen', async () => {
    const toggle = await mount('push-toggle', {
      client: new FakePushClient('ios-needs-install'),
      siteName: 'Ferries',
    });
    const guide = await vi.waitUntil(() => toggle.renderRoot.querySelector('push-install-guide'));
    await customElements.whenDefined('push-install-guide');
    expect(guide.siteName).toBe('Ferries');
    expect(guide.compact).toBe(true);
  });

  test('the page’s own steps take the place of the kit’s', async () => {
    const client = new FakePushClient('denied');
    const toggle = await mount('push-toggle', { client }, '<p slot="help">Call us.</p>');
    const own = toggle.querySelector('p');
    await expect.poll(() => own?.assignedSlot?.assignedSlot).toBeTruthy();
  });

  test('shows the alternative only where push can not work', async () => {
    const client = new FakePushClient('unsupported');
    const toggle = await mount('push-toggle', { client }, '<a slot="alternative" href="#mail">By e-mail</a>');
    const link = toggle.querySelector('a')!;
    expect(link.checkVisibility()).toBe(true);
    client.become('default');
    await settle(toggle);
    expect(link.checkVisibility()).toBe(false);
  });

  test('links out of a frame', async () => {
    const client = new FakePushClient({ kind: 'unsupported', reason: 'embedded-page' });
    const toggle = await mount('push-toggle', { client, siteName: 'Ferries' });
    expect(shownText(toggle)).toContain('Open Ferries in its own tab.');
    await vi.waitUntil(() => toggle.renderRoot.querySelector('a'));
    expect(find<HTMLAnchorElement>(toggle, 'a').target).toBe('_blank');
  });

  test('hands out the address where an app keeps the page', async () => {
    const client = new FakePushClient({ kind: 'unsupported', reason: 'in-app-browser' });
    const toggle = await mount('push-toggle', { client });
    expect(shownText(toggle)).toContain('Not available inside this app');
    await vi.waitUntil(() => toggle.renderRoot.querySelector('.copy'));
    await expectAccessible(toggle);
    await userEvent.click(find(toggle, '.copy button'));
    expect(find<HTMLInputElement>(toggle, '.copy input').value).toBe(location.href);
    expect(toggle.shadowRoot?.activeElement).toBe(find(toggle, '.copy button'));
  });

  test('leads to the secure page', async () => {
    const toggle = await mount('push-toggle', { client: new FakePushClient('insecure') });
    const link = await vi.waitUntil(() => toggle.renderRoot.querySelector('a'));
    expect(link.href).toMatch(/^https:/);
    expect(link.target).toBe('_self');
  });

  test('shows no help where the page has its own', async () => {
    const toggle = await mount('push-toggle', { client: new FakePushClient('denied'), noHelp: true });
    expect(toggle.renderRoot.querySelector('.help, push-help, button')).toBeNull();
  });

  test('says that the page is offline', async () => {
    const client = new FakePushClient('default', { isOffline: true });
    const toggle = await mount('push-toggle', { client });
    expect(shownText(toggle, '.status')).toContain('You’re offline.');
  });
});

/** A toggle with nothing but what comes with it. */
class OfflineToggle extends PushToggleElement {
  protected static override readonly loadActs = (): ReturnType<typeof PushToggleElement.loadActs> =>
    Promise.reject(new TypeError('Failed to fetch'));
}

describe('without a connection to load more with', () => {
  beforeAll(() => customElements.define('offline-toggle', OfflineToggle));

  async function mountOffline(client: FakePushClient): Promise<OfflineToggle> {
    const toggle = new OfflineToggle();
    toggle.client = client;
    document.body.append(toggle);
    await settle(toggle);
    return toggle;
  }

  test('still turns off, and tells the page', async () => {
    const client = new FakePushClient('subscribed', { isOffline: true });
    const toggle = await mountOffline(client);
    const events = recordEvents(toggle);
    find(toggle, 'input').click();
    expect(client.calls).toEqual(['unsubscribe']);
    client.answerUnsubscribe({ kind: 'unsubscribed' }, { kind: 'unsubscribed', reason: 'opted-out' });
    await settle(toggle);
    expect(toggle.checked).toBe(false);
    expect(shownText(toggle, '.status')).toContain('You’re offline.');
    expect(events.filter((type) => type !== 'push-state-change')).toEqual(['push-unsubscribe', 'change']);
  });

  test('says in a word what is the matter, and has no switch that would not work', async () => {
    const toggle = await mountOffline(new FakePushClient('denied'));
    expect(shownText(toggle, '.status')).toBe('blocked');
    expect(toggle.renderRoot.querySelector('input')).toBeNull();
    await expectAccessible(toggle);
  });
});

describe('sending a test', () => {
  const SAVED = { endpoint: 'https://push.example/1', applicationServerKey: 'k', topics: [], savedAt: 1 };

  async function mountOn(send?: (id: string, client: FullFake) => Promise<void>): Promise<PushToggleElement> {
    const backend = send && { sendTest: (_saved: unknown, id: string): Promise<void> => send(id, client) };
    const client: FullFake = createFakePushClient({
      state: 'subscribed',
      records: { subscription: SAVED },
      ...(backend && { backend }),
    });
    const toggle = await mount('push-toggle', { client, siteName: 'Ferries' });
    await vi.waitUntil(() => toggle.renderRoot.querySelector('button'));
    return toggle;
  }

  async function pressTest(toggle: PushToggleElement): Promise<HTMLElementEventMap['push-test-result']> {
    const outcome = new Promise<HTMLElementEventMap['push-test-result']>((resolve) =>
      document.body.addEventListener('push-test-result', resolve, { once: true }),
    );
    await userEvent.click(find(toggle, 'button'));
    const event = await outcome;
    await settle(toggle);
    return event;
  }

  test('tells that it has arrived, in words and to the page', async () => {
    const toggle = await mountOn(async (id, client) => void (await client.receive({ id, title: 'A test' })));
    const { hasArrived, afterMs } = await pressTest(toggle);
    expect(hasArrived).toBe(true);
    expect(afterMs).toBeGreaterThanOrEqual(0);
    expect(shownText(toggle, '[part=test]')).toContain('The test arrived.');
    expect(announced(toggle)).toBe(shownText(toggle, '[part=test]'));
    await expectAccessible(toggle);
  });

  test('tells what to do when the site has refused it', async () => {
    const cause = Object.assign(new Error('no'), { status: 429 });
    const toggle = await mountOn(() => Promise.reject(new PushError('backend-rejected', 'Too many', { cause })));
    expect((await pressTest(toggle)).hasArrived).toBe(false);
    expect(shownText(toggle, '[part=test]')).toContain('Try again in a few minutes.');
  });

  test('says so when the site has no test to send', async () => {
    const toggle = await mountOn();
    await pressTest(toggle);
    expect(shownText(toggle, '[part=test]')).toBe('Ferries can’t send a test. Notifications are on.');
  });

  test('sends one at a time', async () => {
    let sent = 0;
    const toggle: PushToggleElement = await mountOn(async (id, client) => {
      sent += 1;
      find(toggle, 'button').click();
      await client.receive({ id, title: 'A test' });
    });
    await pressTest(toggle);
    expect(sent).toBe(1);
    expect(find(toggle, 'button').getAttribute('aria-busy')).toBe('false');
  });

  test('is left out on request', async () => {
    const client = createFakePushClient({ state: 'subscribed' });
    const toggle = await mount('push-toggle', { client, noTest: true });
    expect(toggle.renderRoot.querySelector('button')).toBeNull();
  });
});

describe('as a part of the page', () => {
  test('is as tall as a finger needs', async () => {
    const toggle = await mount('push-toggle', { client: new FakePushClient('default') });
    const control = find(toggle, 'input');
    const { left, width, top, height } = control.getBoundingClientRect();
    const middle = top + height / 2;
    const isHit = (x: number, y: number): boolean => toggle.shadowRoot?.elementFromPoint(x, y) === control;
    expect(isHit(left + width / 2, middle - 21)).toBe(true);
    expect(isHit(left + width / 2, middle + 21)).toBe(true);
  });

  test('is hidden by the hidden attribute', async () => {
    const toggle = await mount('push-toggle', { client: new FakePushClient('default'), hidden: true });
    expect(toggle.checkVisibility()).toBe(false);
  });

  test('tells in which direction the thumb moves by the direction of the page', async () => {
    const client = new FakePushClient('subscribed');
    document.documentElement.dir = 'rtl';
    const toggle = await mount('push-toggle', { client });
    const track = find(toggle, 'input').getBoundingClientRect();
    const thumb = find(toggle, '.thumb').getBoundingClientRect();
    expect(thumb.left - track.left).toBeLessThan(track.right - thumb.right);
    // The words come first: the switch is on their left.
    expect(track.right).toBeLessThan(find(toggle, 'label').getBoundingClientRect().left);
  });

  test.each(PAGES)('draws the switch in the text color of $name', async (page) => {
    resetPage(page);
    const toggle = await mount('push-toggle', { client: new FakePushClient('default') });
    const textColor = getComputedStyle(document.body).color;
    expect(getComputedStyle(find(toggle, 'input')).color).toBe(textColor);
    expect(getComputedStyle(find(toggle, '.thumb')).color).toBe(textColor);
  });

  test('needs no inline style', async () => {
    const toggle = await mount('push-toggle', { client: new FakePushClient('denied') });
    expect(toggle.renderRoot.querySelectorAll('[style]')).toHaveLength(0);
  });
});
