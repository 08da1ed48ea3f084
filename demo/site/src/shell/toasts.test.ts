import { expect, test } from 'vitest';
import { ToastQueue } from './toasts.js';

const toast = (title: string, href?: string) => ({ title, text: undefined, href });

test('the newest three messages stay', () => {
  const queue = new ToastQueue();
  for (const title of ['a', 'b', 'c', 'd']) queue.add(toast(title));
  expect(queue.toasts.map(({ title }) => title)).toEqual(['b', 'c', 'd']);
});

test('a message goes when it is closed, or when its page is shown', () => {
  const queue = new ToastQueue();
  queue.add(toast('a', '/alerts'));
  queue.add(toast('b', '/'));
  queue.add(toast('c'));
  queue.removeFor('/alerts');
  expect(queue.toasts.map(({ title }) => title)).toEqual(['b', 'c']);
  queue.remove(queue.toasts[1]!.id);
  expect(queue.toasts.map(({ title }) => title)).toEqual(['b']);
});

test('a change is told only when something changed', () => {
  const queue = new ToastQueue();
  let changes = 0;
  queue.addEventListener('change', () => {
    changes += 1;
  });
  queue.removeFor('/');
  expect(changes).toBe(0);
  queue.add(toast('a', '/'));
  queue.removeFor('/');
  expect(changes).toBe(2);
});
