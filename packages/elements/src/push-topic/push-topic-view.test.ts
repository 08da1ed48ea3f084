import { expect, test } from 'vitest';
import { listEntries, planTopic, type TopicFacts } from './push-topic-view.js';
import { parseLevels } from './topic-choice.js';

const OFF: TopicFacts = {
  choice: { level: 'none', isMuted: false },
  levels: [],
  isRequired: false,
  canMute: false,
  isPending: false,
  save: undefined,
};
const ON: TopicFacts = { ...OFF, choice: { level: 'all', isMuted: false } };
const NEWS = { name: 'news', value: 'on' };

test.each([
  { facts: OFF, view: { control: 'switch', isOn: false } },
  { facts: ON, view: { control: 'switch', isOn: true } },
  { facts: { ...OFF, isRequired: true }, view: { control: 'always', isOn: true } },
  { facts: { ...ON, levels: ['all', 'none'] }, view: { control: 'levels', isOn: true } },
  { facts: { ...ON, isPending: true }, view: { control: 'placeholder' } },
  { facts: { ...ON, save: 'failed' }, view: { status: { text: 'pushNotSaved', icon: 'warning' } } },
] as const)('shows $view', ({ facts, view }) => {
  expect(planTopic(facts)).toMatchObject(view);
});

test('offers to take the sound where the page says so, while the topic is on', () => {
  expect(planTopic({ ...ON, canMute: true }).isMuteShown).toBe(true);
  expect(planTopic({ ...OFF, canMute: true }).isMuteShown).toBe(false);
  expect(planTopic(ON).isMuteShown).toBe(false);
});

test('what a notification’s button has muted can be undone, whatever the page offers', () => {
  expect(planTopic({ ...ON, choice: { level: 'all', isMuted: true } }).isMuteShown).toBe(true);
});

test.each([
  { is: 'nothing while it is off', facts: OFF, entries: [] },
  { is: 'its value while it is on', facts: ON, entries: [['news', 'on']] },
  { is: 'its value when it is always on', facts: { ...OFF, isRequired: true }, entries: [['news', 'on']] },
  { is: 'its level, "none" included', facts: { ...OFF, levels: ['all', 'none'] }, entries: [['news', 'none']] },
  {
    is: 'that it has no sound',
    facts: { ...ON, choice: { level: 'all', isMuted: true } },
    entries: [
      ['news', 'on'],
      ['news-muted', 'on'],
    ],
  },
] as const)('a form is sent $is', ({ facts, entries }) => {
  expect(listEntries(NEWS, facts)).toEqual(entries);
});

test('a form is sent nothing without a name', () => {
  expect(listEntries({ name: '', value: 'on' }, ON)).toEqual([]);
});

test.each([
  [null, []],
  ['', ['all', 'important', 'none']],
  ['all|none', ['all', 'none']],
  ['important, sometimes, none', ['important', 'none']],
])('reads the levels %j', (value, levels) => {
  expect(parseLevels(value)).toEqual(levels);
});
