import { beforeEach, expect, test } from 'vitest';
import { FakePushClient } from '../../test/fake-push-client.js';
import { recordEvents, resetPage, settle, shownText } from '../../test/page.js';
import { PushPromptElement } from './push-prompt.js';

const surface = import('./prompt-surface.js');

interface SurfaceRequest {
  readonly resolve: (module: Awaited<typeof surface>) => void;
  readonly reject: (reason: unknown) => void;
}

/** A prompt whose surface comes when a test says so. */
class WaitingPrompt extends PushPromptElement {
  static requests: SurfaceRequest[] = [];

  protected static override readonly loadSurface = (): typeof surface =>
    new Promise((resolve, reject) => {
      WaitingPrompt.requests.push({ resolve, reject });
    });
}

customElements.define('waiting-prompt', WaitingPrompt);

beforeEach(() => {
  resetPage();
  WaitingPrompt.requests = [];
});

function mountWaiting(open = false): { prompt: WaitingPrompt; client: FakePushClient } {
  const client = new FakePushClient('default');
  const prompt = new WaitingPrompt();
  Object.assign(prompt, { client, open });
  document.body.append(prompt);
  return { prompt, client };
}

test('a closed prompt loads nothing of what it would show', async () => {
  const { prompt } = mountWaiting();
  await settle(prompt);
  expect(WaitingPrompt.requests).toHaveLength(0);
});

test('show() tells the page only when there is something to be seen', async () => {
  const { prompt } = mountWaiting();
  const events = recordEvents(prompt);
  const showing = prompt.show({ force: true });
  await expect.poll(() => WaitingPrompt.requests).toHaveLength(1);
  expect(prompt.open).toBe(false);
  expect(events).toEqual([]);
  WaitingPrompt.requests[0]?.resolve(await surface);
  expect(await showing).toBe(true);
  await settle(prompt);
  expect(shownText(prompt)).toContain('Turn on');
  expect(events).toEqual(['push-show']);
});

test('stays away when it cannot be loaded, and comes when it is called for again', async () => {
  const { prompt } = mountWaiting();
  const first = prompt.show({ force: true });
  await expect.poll(() => WaitingPrompt.requests).toHaveLength(1);
  WaitingPrompt.requests[0]?.reject(new Error('offline'));
  expect(await first).toBe(false);
  expect(prompt.open).toBe(false);
  const second = prompt.show({ force: true });
  await expect.poll(() => WaitingPrompt.requests).toHaveLength(2);
  WaitingPrompt.requests[1]?.resolve(await surface);
  expect(await second).toBe(true);
});

test('opened by the page, it shows what is loaded, and without a connection as soon as there is one', async () => {
  const { prompt, client } = mountWaiting(true);
  await expect.poll(() => WaitingPrompt.requests).toHaveLength(1);
  WaitingPrompt.requests[0]?.reject(new Error('offline'));
  await prompt.updateComplete;
  expect(prompt.open).toBe(true);
  client.become('default');
  await expect.poll(() => WaitingPrompt.requests).toHaveLength(2);
  WaitingPrompt.requests[1]?.resolve(await surface);
  await settle(prompt);
  expect(shownText(prompt)).toContain('Turn on');
});

test('hidden before it was there, it never shows', async () => {
  const { prompt } = mountWaiting(true);
  await expect.poll(() => WaitingPrompt.requests).toHaveLength(1);
  prompt.hide();
  WaitingPrompt.requests[0]?.resolve(await surface);
  await settle(prompt);
  expect(prompt.renderRoot.querySelector('.surface')).toBeNull();
});
