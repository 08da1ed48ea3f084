import { describe, expect, test } from 'vitest';
import type { TopicChoice, TopicLevel } from '../push-topic/topic-choice.js';
import { listTopics, planSave, readChoice, type TopicOffer } from './topic-plan.js';

const NEWS: TopicOffer = { name: 'news', required: false, defaultChecked: false, levels: [] };
const ON_BY_DEFAULT: TopicOffer = { ...NEWS, defaultChecked: true };
const LEVELED: TopicOffer = { ...NEWS, levels: ['all', 'important', 'none'] };
const SECURITY: TopicOffer = { name: 'security', required: true, defaultChecked: false, levels: [] };

describe('what a topic shows', () => {
  const nothing = { settings: { topics: [] }, mutedTopics: [], isUndecided: true };

  test.each([
    { name: 'is off until it is wanted', offer: NEWS, level: 'none' },
    { name: 'is on where the page’s default is, before the user has chosen', offer: ON_BY_DEFAULT, level: 'all' },
    { name: 'is off once the user was asked', offer: ON_BY_DEFAULT, facts: { isUndecided: false }, level: 'none' },
    {
      name: 'stays off when that was all that was chosen',
      offer: ON_BY_DEFAULT,
      facts: { settings: { topics: [], topicLevels: { news: 'none' } } },
      level: 'none',
    },
    { name: 'is on when it is among the topics', offer: NEWS, facts: { settings: { topics: ['news'] } }, level: 'all' },
    {
      name: 'has the level that was chosen',
      offer: LEVELED,
      facts: { settings: { topics: ['news'], topicLevels: { news: 'important' } } },
      level: 'important',
    },
    { name: 'is on when it is required', offer: SECURITY, facts: { isUndecided: false }, level: 'all' },
    {
      name: 'is not fooled by a topic with the name of a built-in',
      offer: { ...NEWS, name: 'constructor' },
      facts: { settings: { topics: [], topicLevels: {} } },
      level: 'none',
    },
  ] as const)('$name', ({ offer, level, ...rest }) => {
    expect(readChoice(offer, { ...nothing, ...('facts' in rest ? rest.facts : {}) }).level).toBe(level);
  });

  test('has no sound when it is muted', () => {
    expect(readChoice(NEWS, { ...nothing, mutedTopics: ['news'] }).isMuted).toBe(true);
  });
});

describe('what the backend is told', () => {
  function chosen(level: TopicLevel): ReadonlyMap<string, TopicChoice> {
    return new Map([['news', { level, isMuted: false }]]);
  }

  test.each([
    {
      name: 'nothing when nothing is new',
      offers: [NEWS],
      level: 'all',
      settings: { topics: ['news'] },
      told: undefined,
    },
    {
      name: 'the topics of a switch',
      offers: [NEWS],
      level: 'all',
      settings: { topics: ['other'] },
      told: { topics: ['other', 'news'] },
    },
    {
      name: 'no topic that was turned off',
      offers: [NEWS],
      level: 'none',
      settings: { topics: ['other', 'news'] },
      told: { topics: ['other'] },
    },
    {
      name: 'what can not be turned off as well',
      offers: [NEWS, SECURITY],
      level: 'all',
      settings: { topics: [] },
      told: { topics: ['news', 'security'] },
    },
    {
      name: 'the level beside the topic',
      offers: [LEVELED],
      level: 'important',
      settings: { topics: ['news'], topicLevels: { other: 'all' } },
      told: { topics: ['news'], topicLevels: { other: 'all', news: 'important' } },
    },
    {
      name: 'no level of a topic that was never wanted',
      offers: [LEVELED],
      level: 'none',
      settings: { topics: ['news'] },
      told: { topics: [] },
    },
    {
      name: 'no level any more of a topic that was turned off',
      offers: [LEVELED],
      level: 'none',
      settings: { topics: ['news'], topicLevels: { other: 'all', news: 'important' } },
      told: { topics: [], topicLevels: { other: 'all' } },
    },
    {
      name: 'that a topic is not wanted which is on by default',
      offers: [ON_BY_DEFAULT],
      level: 'none',
      settings: { topics: [] },
      told: { topics: [], topicLevels: { news: 'none' } },
    },
    {
      name: 'that it is wanted after all',
      offers: [ON_BY_DEFAULT],
      level: 'all',
      settings: { topics: [], topicLevels: { news: 'none' } },
      told: { topics: ['news'], topicLevels: { news: 'all' } },
    },
  ] as const)('$name', ({ offers, level, settings, told }) => {
    expect(planSave(offers, chosen(level), settings)).toEqual(told);
  });

  test('a topic that was not chosen stays as it is', () => {
    expect(listTopics([NEWS, SECURITY], new Map(), ['news'])).toEqual(['news', 'security']);
  });
});
