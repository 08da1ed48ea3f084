import { PushError } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
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
import type { PushPromptElement } from './push-prompt.js';

const UNREACHABLE = new PushError('backend-unreachable', 'The backend did not answer');

beforeEach(() => resetPage());
afterEach(() => {
  vi.useRealTimers();
});

async function mountOpen(
  client: FakePushClient,
  properties: Partial<PushPromptElement> = {},
  light = '',
): Promise<PushPromptElement> {
  const prompt = await mount('push-prompt', { client, ...properties }, light);
  await prompt.show({ force: true });
  await settle(prompt);
  return prompt;
}

function isShown(prompt: PushPromptElement): boolean {
  return prompt.renderRoot.querySelector('.surface') !== null;
}

test('renders', async () => {
  const prompt = await mountOpen(new FakePushClient('default'));
  expect(shownText(prompt)).toBe(
    'Get notified when there’s something new? We’ll send a message to this device. Turn it off at any time. ' +
      'Turn on Not now Don’t ask again',
  );
});

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS)('is accessible when %s', async (kind) => {
    resetPage(page);
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client, {}, '<a slot="privacy" href="#privacy">Privacy</a>');
    client.become(kind);
    await settle(prompt);
    for (const details of prompt.renderRoot.querySelectorAll('details')) details.open = true;
    await expectAccessible(prompt);
  });
});

describe('appearing', () => {
  test('waits to be shown', async () => {
    const prompt = await mount('push-prompt', { client: new FakePushClient('default') });
    expect(isShown(prompt)).toBe(false);
    expect(prompt.getBoundingClientRect().height).toBe(0);
  });

  test('takes no focus, is a labeled region, and is announced', async () => {
    document.body.innerHTML = '<button>Timetable</button>';
    const button = document.body.querySelector('button')!;
    button.focus();
    const prompt = await mountOpen(new FakePushClient('default'), { heading: 'Know when your ferry is late' });
    expect(document.activeElement).toBe(button);
    expect(announced(prompt)).toBe('Know when your ferry is late Notification options available.');
    await expect.element(browserPage.getByRole('region', { name: 'Know when your ferry is late' })).toBeVisible();
  });

  test('can be kept away, and tells why it wants to appear', async () => {
    const prompt = await mount('push-prompt', { client: new FakePushClient('default') });
    const sources: string[] = [];
    prompt.addEventListener('push-show', (event) => {
      sources.push(event.source);
      event.preventDefault();
    });
    expect(await prompt.show({ force: true })).toBe(false);
    expect(sources).toEqual(['method']);
    expect(isShown(prompt)).toBe(false);
  });

  test.each(['subscribed', 'unsupported', 'insecure'] as const)('has nothing to show when %s', async (kind) => {
    const prompt = await mount('push-prompt', { client: new FakePushClient(kind) });
    expect(await prompt.show({ force: true })).toBe(false);
  });

  test('shows the way out when it is called for while blocked', async () => {
    const prompt = await mountOpen(new FakePushClient('denied'));
    await expect.poll(() => shownText(find(prompt, 'push-help'))).toContain('unblock in Chrome');
  });
});

describe('accepting', () => {
  test('asks with the enter key, waits in place, and says that it is done', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    const events = recordEvents(prompt);
    const accept = find(prompt, '.accept');

    await userEvent.keyboard('{Tab}');
    expect(prompt.shadowRoot?.activeElement).toBe(accept);
    await userEvent.keyboard('{Enter}');
    await settle(prompt);
    expect(client.activations).toEqual([true]);
    expect(find(prompt, '.accept')).toBe(accept);
    expect(prompt.shadowRoot?.activeElement).toBe(accept);
    expect(accept.getAttribute('aria-disabled')).toBe('true');
    expect(announced(prompt)).toContain('Waiting for your answer.');
    accept.click();
    expect(client.calls).toEqual(['subscribe']);

    client.answerSubscribe({ kind: 'subscribed' }, 'subscribed');
    await settle(prompt);
    expect(shownText(prompt)).toContain('Notifications are on for this browser.');
    expect(announced(prompt)).toBe('Done. Notifications are on for this browser.');
    expect(prompt.shadowRoot?.activeElement).toBe(find(prompt, '.close'));
    expect(events.filter((type) => type !== 'push-state-change')).toEqual(['push-before-request', 'push-subscribe']);

    await userEvent.keyboard('{Enter}');
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
    expect(client.dismissals).toEqual([]);
  });

  test('asks while the click is still being handled', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    find(prompt, '.accept').click();
    expect(client.calls).toEqual(['subscribe']);
  });

  test('the good news stays for eight seconds, longer while someone reads it', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client, { variant: 'inline' });
    vi.useFakeTimers();
    client.become('subscribed');
    await prompt.updateComplete;
    vi.advanceTimersByTime(7999);
    expect(prompt.open).toBe(true);

    await userEvent.hover(find(prompt, '.surface'));
    vi.advanceTimersByTime(8001);
    expect(prompt.open).toBe(true);

    await userEvent.unhover(find(prompt, '.surface'));
    vi.advanceTimersByTime(8001);
    expect(prompt.open).toBe(false);
  });

  test('asks nobody again when the good news is taken back elsewhere on the page', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    client.become('subscribed');
    await settle(prompt);
    client.become({ kind: 'unsubscribed', reason: 'opted-out' });
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
  });

  test('turns into the way out when the answer was no, and back into the question when unblocked', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    find(prompt, '.accept').click();
    client.answerSubscribe({ kind: 'denied' }, 'denied');
    await settle(prompt);
    await expect.poll(() => shownText(find(prompt, 'push-help'))).toContain('unblock in Chrome');
    expect(announced(prompt)).toContain('Blocked in your browser.');

    client.found = { kind: 'default', isOffline: false };
    await userEvent.click(find(find(prompt, 'push-help'), '[part~=check]'));
    await settle(prompt);
    expect(find(prompt, '.accept').getAttribute('aria-disabled')).toBe('false');
    expect(announced(prompt)).toBe('Unblocked. You can turn on notifications now.');
  });

  test('stays when the browser’s question was closed, and counts that as one "not now"', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    find(prompt, '.accept').click();
    client.answerSubscribe({ kind: 'dismissed' }, 'default');
    await settle(prompt);
    expect(shownText(prompt, '.status')).toContain('The question was closed');
    find(prompt, '.later').click();
    expect(client.dismissals).toEqual(['later']);
  });

  test('explains a failure and offers another try', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    find(prompt, '.accept').click();
    client.answerSubscribe({ kind: 'failed', error: UNREACHABLE }, 'default');
    await settle(prompt);
    expect(shownText(prompt)).toContain('Couldn’t turn on notifications');
    expect(shownText(prompt, '.accept')).toBe('Try again');
    find(prompt, '.accept').click();
    expect(client.calls).toEqual(['subscribe', 'subscribe']);
  });
});

describe('putting it away', () => {
  test.each<[string, string, 'later' | 'never']>([
    ['later', '.later', 'later'],
    ['never', '.never', 'never'],
    ['close', '.close', 'later'],
  ])('remembers "%s"', async (choice, selector, recorded) => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    const choices: string[] = [];
    prompt.addEventListener('push-dismiss', (event) => choices.push(event.choice));
    find(prompt, selector).click();
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
    await expect.poll(() => choices).toEqual([choice]);
    expect(client.dismissals).toEqual([recorded]);
  });

  test('Escape inside means later, and gives the focus back to where it was', async () => {
    document.body.innerHTML = '<button>Timetable</button>';
    const button = document.body.querySelector('button')!;
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Escape}');
    expect(prompt.open).toBe(true);

    await userEvent.keyboard('{Tab}{Tab}{Escape}');
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
    expect(client.dismissals).toEqual(['later']);
    expect(document.activeElement).toBe(button);
  });

  test('the tab key goes from accept to later, never and close', async () => {
    const prompt = await mountOpen(new FakePushClient('default'));
    const order: (string | undefined)[] = [];
    for (let press = 0; press < 4; press += 1) {
      await userEvent.keyboard('{Tab}');
      order.push(prompt.shadowRoot?.activeElement?.className);
    }
    expect(order).toEqual(['accept', 'later', 'never', 'close']);
  });

  test('can be kept open', async () => {
    const prompt = await mountOpen(new FakePushClient('default'));
    prompt.addEventListener('push-hide', (event) => event.preventDefault());
    prompt.hide();
    await settle(prompt);
    expect(isShown(prompt)).toBe(true);
  });

  test('hiding it from script is not an answer', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client);
    prompt.hide();
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
    expect(client.dismissals).toEqual([]);
  });

  test('leaves out what the page does not want, but never the way out of good news', async () => {
    const client = new FakePushClient('default');
    const prompt = await mountOpen(client, { noNever: true, noClose: true });
    expect(prompt.renderRoot.querySelector('.never, .close')).toBeNull();
    client.become('subscribed');
    await settle(prompt);
    expect(find(prompt, '.close').checkVisibility()).toBe(true);
  });
});

describe('as a part of the page', () => {
  test.each(['card', 'banner', 'bar', 'inline'] as const)(
    'as a %s fits a window of 320 px, with room for fingers',
    async (variant) => {
      await browserPage.viewport(320, 640);
      const prompt = await mountOpen(new FakePushClient('default'), { variant });
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      for (const button of prompt.renderRoot.querySelectorAll('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
    },
  );

  test('accepting and declining take the same room', async () => {
    const prompt = await mountOpen(new FakePushClient('default'));
    const { width, height } = find(prompt, '.accept').getBoundingClientRect();
    expect(find(prompt, '.later').getBoundingClientRect()).toMatchObject({ width, height });
  });

  test('sits at the end of the line, whatever the direction of the page', async () => {
    await browserPage.viewport(800, 600);
    const prompt = await mountOpen(new FakePushClient('default'));
    expect(innerWidth - prompt.getBoundingClientRect().right).toBe(16);
    document.documentElement.dir = 'rtl';
    expect(prompt.getBoundingClientRect().left).toBe(16);
    const surface = find(prompt, '.surface').getBoundingClientRect();
    expect(find(prompt, '.close').getBoundingClientRect().left - surface.left).toBeLessThan(20);
  });

  test('keeps what the keyboard reaches out from under itself, as long as it is open', async () => {
    await browserPage.viewport(320, 480);
    const filler = '<p>The 10:40 sails from the north pier.</p>'.repeat(40);
    document.body.innerHTML = `<button>First</button>${filler}<a href="#last">Last</a>${filler}`;
    const link = document.body.querySelector('a')!;
    const prompt = await mountOpen(new FakePushClient('default'), { variant: 'banner' });
    document.body.querySelector('button')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(link);
    expect(link.getBoundingClientRect().bottom).toBeLessThanOrEqual(prompt.getBoundingClientRect().top);
    prompt.hide();
    await settle(prompt);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('needs no inline style', async () => {
    const prompt = await mountOpen(new FakePushClient('denied'));
    expect(prompt.renderRoot.querySelectorAll('[style]')).toHaveLength(0);
  });
});
