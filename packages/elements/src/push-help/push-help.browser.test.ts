import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakePushClient } from '../../test/fake-push-client.js';
import { announced, expectAccessible, find, PAGES, resetPage, settle, shownText } from '../../test/page.js';
import './define.js';
import type { PushHelpElement } from './push-help.js';

const DENIED = { kind: 'denied', isOffline: false } as const;

beforeEach(() => resetPage());

async function mountHelp(properties: Partial<PushHelpElement> = {}, light = ''): Promise<PushHelpElement> {
  const help = document.createElement('push-help');
  help.innerHTML = light;
  Object.assign(help, { client: new FakePushClient('denied'), siteName: 'Island Ferries', ...properties });
  document.body.append(help);
  await vi.waitFor(() => expect(help.shadowRoot?.querySelector('.step-list')).not.toBeNull());
  await settle(help);
  return help;
}

/** The results of looking again that leave the help. */
function recordRechecks(help: PushHelpElement): readonly boolean[] {
  const seen: boolean[] = [];
  document.body.addEventListener('push-recheck', (event) => {
    if (event.target === help) seen.push(event.isBlocked);
  });
  return seen;
}

test('renders the steps of the browser at hand', async () => {
  const help = await mountHelp();
  expect(shownText(help)).toContain('How to unblock in Chrome');
  expect(help.renderRoot.querySelectorAll('.step-list li').length).toBe(3);
});

test.each(PAGES)('is accessible on $name', async (page) => {
  resetPage(page);
  await expectAccessible(await mountHelp({ topic: 'both', browser: 'chrome-desktop' }));
  await expectAccessible(await mountHelp({ compact: true, open: true }));
});

describe('looking again', () => {
  test('says that it is still blocked, once for each time', async () => {
    const help = await mountHelp();
    const rechecks = recordRechecks(help);
    await userEvent.click(find(help, '[part~=check]'));
    await vi.waitFor(() => expect(announced(help)).toBe('Still blocked.'));
    expect(find(help, '[part=result]').textContent).toContain('Still blocked.');
    expect(rechecks).toEqual([true]);
  });

  test('mentions the organization once looking again did not help twice', async () => {
    const help = await mountHelp();
    const check = find(help, '[part~=check]');
    check.click();
    await vi.waitFor(() => expect(announced(help)).toBe('Still blocked.'));
    check.click();
    await vi.waitFor(() => expect(announced(help)).toContain('your organization may have turned this off'));
  });

  test('says that the way is free, and tells the page before the state is anybody else’s to show', async () => {
    const client = new FakePushClient('denied');
    const help = await mountHelp({ client });
    const rechecks = recordRechecks(help);
    client.found = { kind: 'default', isOffline: false };
    await userEvent.click(find(help, '[part~=check]'));
    await vi.waitFor(() => expect(announced(help)).toBe('Unblocked. You can turn on notifications now.'));
    expect(rechecks).toEqual([false]);
    expect(help.renderRoot.querySelector('[part~=check]')).toBeNull();
  });

  test('happens by itself when the user comes back from the settings', async () => {
    const client = new FakePushClient('denied');
    const help = await mountHelp({ client });
    client.found = { kind: 'default', isOffline: false };
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(announced(help)).toBe('Unblocked. You can turn on notifications now.'));
  });

  test('is left to others once the help is gone, or is about the system', async () => {
    const [gone, other] = [new FakePushClient('denied'), new FakePushClient('denied')];
    (await mountHelp({ client: gone })).remove();
    await mountHelp({ client: other, topic: 'os' });
    window.dispatchEvent(new Event('focus'));
    expect([gone.calls, other.calls]).toEqual([[], []]);
  });

  test('is offered only where something is blocked', async () => {
    const help = await mountHelp({ client: new FakePushClient('subscribed') });
    expect(help.renderRoot.querySelector('[part~=check]')).toBeNull();
  });

  test('a new block forgets what was found before', async () => {
    const client = new FakePushClient('denied');
    const help = await mountHelp({ client });
    client.become('default');
    client.become(DENIED);
    await settle(help);
    expect(help.renderRoot.querySelector('[part=result]')).toBeNull();
  });
});

describe('choosing', () => {
  test('another browser shows its steps, in the same place', async () => {
    const help = await mountHelp({ browser: 'chrome-desktop' });
    const picker = find<HTMLSelectElement>(help, 'select');
    expect(find(help, 'label').textContent).toBe('Not using Chrome on a computer?');
    picker.focus();
    await userEvent.selectOptions(picker, 'safari-macos');
    await settle(help);
    expect(shownText(help)).toContain('Set Island Ferries to “Allow”.');
    expect(help.shadowRoot?.activeElement).toBe(picker);
  });

  test('special cases are a group of their own', async () => {
    const help = await mountHelp();
    const groups = [...help.renderRoot.querySelectorAll('optgroup')].map(({ label }) => label);
    expect(groups).toEqual(['Browsers', 'Special cases']);
  });

  test('a system shows why nothing appears there', async () => {
    const help = await mountHelp({ topic: 'os', os: 'macos' });
    expect(shownText(help)).toContain('If nothing appears on a Mac');
    expect(find<HTMLSelectElement>(help, 'select').value).toBe('macos');
  });
});

describe('the address of the settings', () => {
  test('holds the origin, and is no link', async () => {
    const help = await mountHelp({ browser: 'edge-desktop' });
    const address = `edge://settings/content/siteDetails?site=${encodeURIComponent(location.origin)}`;
    expect(find<HTMLInputElement>(help, '[part=address]').value).toBe(address);
    expect(help.renderRoot.querySelector('a')).toBeNull();
  });

  test('is copied, and the button says so', async () => {
    const help = await mountHelp({ browser: 'chrome-desktop' });
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(find(help, '[part~=copy-button]'));
    await vi.waitFor(() => expect(announced(help)).toBe('Copied'));
    expect(write).toHaveBeenCalledWith(find<HTMLInputElement>(help, '[part=address]').value);
    expect(find(help, '[part~=copy-button]').textContent?.trim()).toBe('Copied');
    write.mockRestore();
  });

  test('is selected where the page may not copy', async () => {
    const help = await mountHelp({ browser: 'chrome-desktop' });
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await userEvent.click(find(help, '[part~=copy-button]'));
    await vi.waitFor(() => expect(announced(help)).toContain('The address is selected'));
    const field = find<HTMLInputElement>(help, '[part=address]');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(field.value);
    write.mockRestore();
  });
});

describe('as a dialog', () => {
  test('takes the focus to its heading, and gives it back', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    const help = await mountHelp({ variant: 'dialog' });
    button.focus();
    help.show();
    await settle(help);
    expect(find<HTMLDialogElement>(help, 'dialog').open).toBe(true);
    expect(help.shadowRoot?.activeElement).toBe(find(help, '#heading'));
    await expectAccessible(help);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(help.open).toBe(false));
    expect(document.activeElement).toBe(button);
  });

  test('closes with its button', async () => {
    const help = await mountHelp({ variant: 'dialog', open: true });
    await userEvent.click(find(help, '[part=close]'));
    await vi.waitFor(() => expect(find<HTMLDialogElement>(help, 'dialog').open).toBe(false));
  });
});

test('folded away it is a heading with a button, and the keyboard unfolds it', async () => {
  const help = await mountHelp({ compact: true });
  const details = find<HTMLDetailsElement>(help, 'details');
  expect(details.open).toBe(false);
  find(help, 'summary').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(help.open).toBe(true));
});

test('a slot beats an attribute, and an attribute beats the steps’ own heading', async () => {
  const own = await mountHelp({ heading: 'How to hear from us again' });
  expect(find(own, '[part=heading]').textContent?.trim()).toBe('How to hear from us again');
  const slotted = await mountHelp({ heading: 'x' }, '<span slot="heading">From the page</span>');
  const slot = find<HTMLSlotElement>(slotted, 'slot[name=heading]');
  expect(slot.assignedNodes().map(({ textContent }) => textContent)).toEqual(['From the page']);
});
