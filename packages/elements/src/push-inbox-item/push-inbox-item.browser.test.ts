import { beforeEach, expect, test } from 'vitest';
import './define.js';
import { find, mount, resetPage } from '../../test/page.js';
import type { PushInboxItemElement } from './push-inbox-item.js';

beforeEach(() => resetPage());

/** Puts an item on the page, whose link markup has set. */
async function showItem(href: string): Promise<PushInboxItemElement> {
  const element = await mount('push-inbox-item', {
    item: { id: '1', title: 'Route 7 is late', at: 0, isRead: true },
  });
  element.setAttribute('href', href);
  await element.updateComplete;
  return element;
}

test.each([
  ['a script', 'javascript:void 0'],
  ['a script in capitals', 'JaVaScRiPt:void 0'],
  ['a script after white space', ' \tjavascript:void 0'],
  ['a script with a line break in its name', 'java\nscript:void 0'],
  ['a page of its own', 'data:text/html,evil'],
  ['a blob', 'blob:https://ferry.example/1'],
  ['a file', 'file:///etc/passwd'],
  ['no URL at all', 'https://['],
])('an item whose link is %s shows its title as a button', async (_name, href) => {
  const element = await showItem(href);
  expect(element.renderRoot.querySelectorAll('a')).toHaveLength(0);
  expect(find(element, 'button.title').textContent).toContain('Route 7 is late');
});

test.each([
  ['/sailings/7', `${location.origin}/sailings/7`],
  ['https://ferry.example/7', 'https://ferry.example/7'],
  ['https://name:word@ferry.example/7', 'https://ferry.example/7'],
])('an item with the web address %s links to it', async (href, address) => {
  const element = await showItem(href);
  expect(find<HTMLAnchorElement>(element, 'a.title').href).toBe(address);
});
