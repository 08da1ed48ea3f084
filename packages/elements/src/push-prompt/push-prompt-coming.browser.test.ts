import { createFakePushClient, type FakePushClient, type FakeState } from '@web-push-kit/client/fake';
import type { PromptHistory } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakePushClient as Adapter } from '../../test/fake-push-client.js';
import { announced, find, mount, resetPage, settle } from '../../test/page.js';
import { PushPromptElement } from './push-prompt.js';
import type { PushAfterHideEvent, PushDismissEvent, PushHideEvent } from './push-prompt-events.js';

const DAY_MS = 86_400_000;
const NOW = 1_800_000_000_000;
const NEVER_ASKED: PromptHistory = { dismissedCount: 0, lastDismissedAt: undefined, isRefused: false };
const KNOWS_THE_SITE: PromptHistory = { ...NEVER_ASKED, pageViews: 2, engagedMs: 30_000 };

beforeEach(() => resetPage());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function clientOf(history: PromptHistory = NEVER_ASKED, state: FakeState = 'default'): FakePushClient {
  return createFakePushClient({ state, now: () => NOW, records: { 'prompt-history': history } });
}

function isShown(prompt: PushPromptElement): boolean {
  return prompt.renderRoot.querySelector('.surface') !== null;
}

/** The prompt has looked, and stayed away for this reason. */
async function expectAway(prompt: PushPromptElement, reason: string): Promise<void> {
  await expect.poll(() => prompt.whyNot()).toMatch(new RegExp(`^${reason}: `));
  expect(await prompt.canShow()).toBe(false);
  expect(await prompt.show()).toBe(false);
  expect(isShown(prompt)).toBe(false);
}

// First of all: no test has clicked anything on this page yet.
test('after-interaction waits for a click or a key', async () => {
  const prompt = await mount('push-prompt', { client: clientOf(KNOWS_THE_SITE), afterInteraction: true });
  await expectAway(prompt, 'interaction');
  await userEvent.click(document.body);
  expect(await prompt.whyNot()).toBeUndefined();
  expect(await prompt.show()).toBe(true);
});

/** Its texts never come, so it is never drawn. */
class SpeechlessPrompt extends PushPromptElement {
  protected static override readonly loadTexts = () => new Promise<never>(() => undefined);
}
customElements.define('speechless-prompt', SpeechlessPrompt);

test('a client that was given a moment ago is asked, before anything has been drawn with it', async () => {
  const prompt = new SpeechlessPrompt();
  document.body.append(prompt);
  expect(await prompt.whyNot()).toMatch(/^unavailable: /);
  prompt.client = clientOf({ ...NEVER_ASKED, isRefused: true });
  expect(await prompt.whyNot()).toMatch(/^refused: /);
});

describe('trigger="auto"', () => {
  test.each<[string, FakeState]>([
    ['nobody has been asked', 'default'],
    ['the browser allows it', { kind: 'unsubscribed', reason: 'not-subscribed' }],
    ['this is an iPhone, in a tab', 'ios-needs-install'],
  ])('comes to someone who knows the site when %s', async (_name, state) => {
    const prompt = await mount('push-prompt', { client: clientOf(KNOWS_THE_SITE, state), trigger: 'auto' });
    await expect.poll(() => isShown(prompt)).toBe(true);
  });

  test.each<[string, PromptHistory, FakeState]>([
    ['opted-out', KNOWS_THE_SITE, { kind: 'unsubscribed', reason: 'opted-out' }],
    ['subscribed', KNOWS_THE_SITE, 'subscribed'],
    ['denied', KNOWS_THE_SITE, 'denied'],
    ['unavailable', KNOWS_THE_SITE, 'unsupported'],
    ['engagement', { ...KNOWS_THE_SITE, engagedMs: 29_999 }, 'default'],
    ['refused', { ...KNOWS_THE_SITE, isRefused: true }, 'default'],
    ['backoff', { ...KNOWS_THE_SITE, dismissedCount: 1, lastDismissedAt: NOW - 7 * DAY_MS + 1 }, 'default'],
    ['asked-enough', { ...KNOWS_THE_SITE, dismissedCount: 4, lastDismissedAt: 0 }, 'default'],
  ])('stays away: %s', async (reason, history, state) => {
    await expectAway(await mount('push-prompt', { client: clientOf(history, state), trigger: 'auto' }), reason);
  });

  test('comes again once the backoff is over, and sooner if the page says so', async () => {
    const history = { ...KNOWS_THE_SITE, dismissedCount: 1, lastDismissedAt: NOW - 3 * DAY_MS };
    const later = await mount('push-prompt', { client: clientOf(history), backoff: '4', trigger: 'auto' });
    await expectAway(later, 'backoff');
    const sooner = await mount('push-prompt', { client: clientOf(history), backoff: '3', trigger: 'auto' });
    await expect.poll(() => isShown(sooner)).toBe(true);
  });

  test('comes by itself when the user has used the site for long enough', async () => {
    const client = clientOf({ ...NEVER_ASKED, pageViews: 1, engagedMs: 10_000 });
    const prompt = await mount('push-prompt', { client, trigger: 'auto', minEngagement: '20s' });
    // This page is the second, counted by the prompt itself.
    await expect.poll(async () => (await client.storage.read('prompt-history'))?.pageViews).toBe(2);
    await expectAway(prompt, 'engagement');
    await client.storage.update('prompt-history', (history = NEVER_ASKED) => ({ ...history, engagedMs: 20_000 }));
    client.become('default');
    await expect.poll(() => isShown(prompt)).toBe(true);
  });

  test('looks again every few seconds', async () => {
    const banner = document.createElement('div');
    banner.id = 'cookies';
    banner.textContent = 'Cookies?';
    document.body.append(banner);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const prompt = document.createElement('push-prompt');
    Object.assign(prompt, { client: clientOf(KNOWS_THE_SITE), trigger: 'auto', waitFor: '#cookies' });
    document.body.append(prompt);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    expect(isShown(prompt)).toBe(false);
    banner.remove();
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await expect.poll(() => isShown(prompt)).toBe(true);
  });

  test('does not come to a page that it has left', async () => {
    const client = clientOf({ ...KNOWS_THE_SITE, engagedMs: 0 });
    const prompt = await mount('push-prompt', { client, trigger: 'auto' });
    await expectAway(prompt, 'engagement');
    prompt.remove();
    await client.storage.update('prompt-history', () => KNOWS_THE_SITE);
    client.become('default');
    document.body.append(prompt);
    prompt.trigger = 'manual';
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
  });

  test('asks an adapter that keeps its own history', async () => {
    const asked = new Adapter('default');
    const prompt = await mount('push-prompt', { client: asked, trigger: 'auto' });
    await expect.poll(() => isShown(prompt)).toBe(true);
    const refused = new Adapter('default');
    refused.decision = { kind: 'never', reason: 'refused' };
    resetPage();
    await expectAway(await mount('push-prompt', { client: refused, trigger: 'auto' }), 'refused');
    await expectAway(await mount('push-prompt', { client: new Adapter('subscribed'), trigger: 'auto' }), 'subscribed');
  });
});

describe('something else that asks', () => {
  test.each([
    ['the page’s cookie banner', '<div class="cookies">Cookies?</div>'],
    ['a dialog', '<dialog open>Rate us</dialog>'],
    ['an ARIA dialog', '<div role="dialog" aria-modal="true">Rate us</div>'],
  ])('%s comes first', async (_name, markup) => {
    document.body.innerHTML = markup;
    const prompt = await mount('push-prompt', { client: clientOf(), waitFor: '.cookies' });
    await expectAway(prompt, 'busy');
    document.body.firstElementChild?.remove();
    expect(await prompt.whyNot()).toBeUndefined();
  });

  test('another prompt comes first', async () => {
    const other = await mount('push-prompt', { client: clientOf(), variant: 'inline', open: true });
    const prompt = await mount('push-prompt', { client: clientOf() });
    await expectAway(prompt, 'busy');
    other.hide();
    await settle(other);
    expect(await prompt.canShow()).toBe(true);
  });

  test.each([
    ['hidden', '<div class="cookies" hidden>Cookies?</div>'],
    ['transparent', '<div class="cookies" style="opacity: 0">Cookies?</div>'],
    ['out of the window', '<div class="cookies" style="position: fixed; top: -99px; height: 40px">Cookies?</div>'],
  ])('a banner that is %s has been answered', async (_name, markup) => {
    document.body.innerHTML = markup;
    expect(await (await mount('push-prompt', { client: clientOf(), waitFor: '.cookies' })).canShow()).toBe(true);
  });

  test('a dialog around the prompt is no other', async () => {
    document.body.innerHTML = '<dialog open></dialog>';
    const prompt = document.createElement('push-prompt');
    prompt.client = clientOf();
    document.querySelector('dialog')?.append(prompt);
    await settle(prompt);
    expect(await prompt.canShow()).toBe(true);
  });
});

describe('other triggers', () => {
  test('comes after an event of the page, whether it bubbles or not, without waiting for use', async () => {
    const prompt = await mount('push-prompt', { client: clientOf(), trigger: 'event:booked' });
    const sources: string[] = [];
    prompt.addEventListener('push-after-show', ({ source }) => sources.push(source));
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
    document.body.dispatchEvent(new Event('booked'));
    await expect.poll(() => sources).toEqual(['event']);
    expect(isShown(prompt)).toBe(true);
  });

  test('does not come after an event to someone who said never', async () => {
    const client = clientOf({ ...NEVER_ASKED, isRefused: true });
    const prompt = await mount('push-prompt', { client, trigger: 'event:booked' });
    dispatchEvent(new Event('booked'));
    await expectAway(prompt, 'refused');
  });

  test('a click on what the trigger selects opens it whatever was answered, and leads there and back', async () => {
    document.body.innerHTML = '<button id="get"><b>Get notified</b></button>';
    const button = document.querySelector('button')!;
    const client = clientOf({ ...NEVER_ASKED, isRefused: true });
    const prompt = await mount('push-prompt', { client, trigger: '#get' });
    await userEvent.click(document.querySelector('b')!);
    await expect.poll(() => prompt.shadowRoot?.activeElement?.matches('.heading')).toBe(true);
    // Focus reads the heading out; saying it twice would be once too often.
    expect(announced(prompt)).toBe('');
    await userEvent.keyboard('{Escape}');
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  test('another trigger takes the place of the first', async () => {
    document.body.innerHTML = '<button id="get">Get notified</button>';
    const prompt = await mount('push-prompt', { client: clientOf(), trigger: '#get' });
    prompt.trigger = 'manual';
    await settle(prompt);
    document.querySelector('button')?.click();
    await settle(prompt);
    expect(isShown(prompt)).toBe(false);
  });
});

describe('answers', () => {
  async function open(client: FakePushClient, properties: Partial<PushPromptElement> = {}): Promise<PushPromptElement> {
    const prompt = await mount('push-prompt', { client, ...properties });
    await prompt.show({ force: true });
    await settle(prompt);
    return prompt;
  }

  async function dismiss(prompt: PushPromptElement, selector: string): Promise<PushDismissEvent> {
    const told = new Promise<PushDismissEvent>((resolve) => {
      prompt.addEventListener('push-dismiss', resolve, { once: true });
    });
    find(prompt, selector).click();
    return told;
  }

  test('tells how often it was put off, and when it may come again', async () => {
    const client = clientOf();
    const prompt = await open(client, { backoff: '2 5' });
    expect(await dismiss(prompt, '.later')).toMatchObject({ choice: 'later', count: 1, until: NOW + 2 * DAY_MS });
    await prompt.show({ force: true });
    await settle(prompt);
    expect(await dismiss(prompt, '.close')).toMatchObject({ choice: 'close', count: 2, until: NOW + 5 * DAY_MS });
    expect(await prompt.countDismissals()).toBe(2);
    await prompt.show({ force: true });
    await settle(prompt);
    expect(await dismiss(prompt, '.never')).toMatchObject({ choice: 'never', count: 3, until: Infinity });
    await expectAway(prompt, 'refused');
  });

  test('max-prompts ends it earlier', async () => {
    const prompt = await open(clientOf(), { maxPrompts: 1 });
    expect((await dismiss(prompt, '.later')).until).toBe(Number.POSITIVE_INFINITY);
    await expectAway(prompt, 'asked-enough');
  });

  test('can be forgotten, and then it comes again', async () => {
    const client = clientOf({ ...KNOWS_THE_SITE, isRefused: true, dismissedCount: 1, lastDismissedAt: NOW });
    const prompt = await mount('push-prompt', { client, trigger: 'auto' });
    await expectAway(prompt, 'refused');
    await prompt.resetDismissals();
    await expect.poll(() => isShown(prompt)).toBe(true);
    expect(await prompt.countDismissals()).toBe(0);
  });

  test('says who put it away, before and after', async () => {
    const prompt = await open(clientOf());
    const told: string[] = [];
    const note = (event: PushHideEvent | PushAfterHideEvent): void => {
      told.push(`${event.type} ${event.source} ${isShown(prompt)}`);
    };
    prompt.addEventListener('push-hide', note);
    prompt.addEventListener('push-after-hide', note);
    find(prompt, '.later').click();
    await settle(prompt);
    expect(told).toEqual(['push-hide user true', 'push-after-hide user false']);
  });

  test('a yes is to the words that were shown', async () => {
    const client = clientOf();
    const prompt = await mount('push-prompt', { client, message: 'Not shown' }, 'One message\n per <b>delay</b>.');
    prompt.heading = 'Know when your ferry is late';
    await prompt.show({ force: true });
    await settle(prompt);
    find(prompt, '.accept').click();
    expect(client.calls[0]).toEqual({
      method: 'subscribe',
      args: [{ consent: { text: 'Know when your ferry is late\nOne message per delay.' } }],
    });
  });

  test('a yes is for the topics that the page names and the user has chosen', async () => {
    const client = createFakePushClient({ topics: ['harbor', 'offers'] });
    const chooser = `<fieldset slot="topics">
      <legend>What about?</legend>
      <label><input type="checkbox" value="delays" /> Delays</label>
      <label><input type="checkbox" name="piers" checked /> Piers</label>
      <label><input type="checkbox" value="offers" /> Offers</label>
    </fieldset>`;
    const prompt = await mount('push-prompt', { client, topics: 'news' }, chooser);
    await prompt.show({ force: true });
    await settle(prompt);
    await userEvent.click(prompt.querySelector('input')!);
    find(prompt, '.accept').click();
    expect(client.calls[0]?.args[0]).toMatchObject({ topics: ['harbor', 'news', 'delays', 'piers'] });
  });

  test('gives the focus to what return-focus selects', async () => {
    document.body.innerHTML = '<button>Timetable</button><h1 tabindex="-1">Ferries</h1>';
    document.querySelector('button')?.focus();
    const prompt = await open(clientOf(), { returnFocus: 'h1' });
    await userEvent.keyboard('{Tab}{Tab}{Escape}');
    await settle(prompt);
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });
});

describe('on iPhone and iPad', () => {
  test('shows the way to the Home Screen, unless the page does not want that', async () => {
    const guide = await mount('push-prompt', { client: clientOf(KNOWS_THE_SITE, 'ios-needs-install') });
    expect(await guide.show()).toBe(true);
    const hidden = await mount('push-prompt', {
      client: clientOf(KNOWS_THE_SITE, 'ios-needs-install'),
      installMode: 'hide',
    });
    guide.remove();
    await expectAway(hidden, 'unavailable');
    expect(await hidden.show({ force: true })).toBe(false);
  });
});

describe('where it is', () => {
  test.each(['top-start', 'top', 'top-end', 'bottom-start', 'bottom', 'bottom-end'] as const)(
    'a card at %s is there, and the page can read its height',
    async (placement) => {
      const prompt = await mount('push-prompt', { client: clientOf(), placement, noScrollPadding: true });
      await prompt.show();
      await settle(prompt);
      const { top, bottom, left, right, height } = prompt.getBoundingClientRect();
      expect(placement.startsWith('top') ? top : innerHeight - bottom).toBe(16);
      if (placement.endsWith('-start')) expect(left).toBe(16);
      else if (placement.endsWith('-end')) expect(innerWidth - right).toBe(16);
      else expect(left).toBeCloseTo(innerWidth - right, 0);
      const root = getComputedStyle(document.documentElement);
      expect(root.getPropertyValue('--push-prompt-block-size')).toBe(`${Math.ceil(height)}px`);
      expect(root.scrollPaddingBlockEnd).toBe('auto');
      prompt.hide();
      await settle(prompt);
      expect(getComputedStyle(document.documentElement).getPropertyValue('--push-prompt-block-size')).toBe('');
    },
  );

  test('center-inline is a part of the page, in the middle of its column', async () => {
    document.body.innerHTML = '<p>Before</p>';
    const prompt = await mount('push-prompt', { client: clientOf(), placement: 'center-inline' });
    await prompt.show();
    await settle(prompt);
    const { left, right, top, width } = prompt.getBoundingClientRect();
    const body = document.body.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(416);
    expect(left - body.left).toBeCloseTo(body.right - right, 0);
    expect(top).toBeGreaterThan(document.querySelector('p')!.getBoundingClientRect().bottom);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});
