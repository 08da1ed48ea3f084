import { beforeEach, expect, test } from 'vitest';
import { expectAccessible, find, mount, resetPage } from '../../test/page.js';
import '../push-topic/define.js';
import './define.js';

beforeEach(() => resetPage());

test('renders its topics under a heading', async () => {
  const group = await mount('push-topic-group', { heading: 'Your trips' }, '<push-topic name="a">Delays</push-topic>');
  expect(find(group, 'legend').textContent).toBe('Your trips');
  expect(group.querySelector('push-topic')?.checkVisibility()).toBe(true);
});

test('is accessible', async () => {
  const group = await mount('push-topic-group', { heading: 'Your trips' }, '<push-topic name="a">Delays</push-topic>');
  await expectAccessible(group);
});

test('a slot beats the attribute', async () => {
  const group = await mount('push-topic-group', { heading: 'Your trips' }, '<b slot="heading">Ferries</b>');
  expect(group.querySelector('b')?.checkVisibility()).toBe(true);
  expect(find<HTMLSlotElement>(group, 'slot[name=heading]').assignedElements()).toHaveLength(1);
});
