import { expect, test } from 'vitest';
import { type Link, type LinkClick, shouldHandleClick } from './link-clicks.js';

const ORIGIN = 'https://ferry.example';
const plain: LinkClick = {
  defaultPrevented: false,
  button: 0,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
};
const page: Link = { href: `${ORIGIN}/alerts`, target: '', isDownload: false };

test('a plain click on a link to a page is the application’s', () => {
  expect(shouldHandleClick(plain, page, ORIGIN)).toBe(true);
  expect(shouldHandleClick(plain, { ...page, target: '_self' }, ORIGIN)).toBe(true);
});

test.each<[string, Partial<LinkClick>]>([
  ['somebody else handled', { defaultPrevented: true }],
  ['of the middle button', { button: 1 }],
  ['with Command', { metaKey: true }],
  ['with Ctrl', { ctrlKey: true }],
  ['with Shift', { shiftKey: true }],
  ['with Alt', { altKey: true }],
])('a click %s stays the browser’s', (_name, part) => {
  expect(shouldHandleClick({ ...plain, ...part }, page, ORIGIN)).toBe(false);
});

test.each<[string, Partial<Link>]>([
  ['a new tab', { target: '_blank' }],
  ['a download', { isDownload: true }],
  ['another origin', { href: 'https://other.example/alerts' }],
  ['another scheme', { href: 'mailto:pier@ferry.example' }],
  ['a page that is not the application’s', { href: `${ORIGIN}/script-tag/` }],
  ['nothing', { href: '' }],
])('a link to %s stays the browser’s', (_name, part) => {
  expect(shouldHandleClick(plain, { ...page, ...part }, ORIGIN)).toBe(false);
});
