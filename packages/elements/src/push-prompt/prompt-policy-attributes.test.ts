import { AUTO_PROMPT_POLICY, DEFAULT_PROMPT_POLICY, type PromptPolicy } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { needsEngagement, readPolicy } from './prompt-policy-attributes.js';
import type { PromptRules } from './push-prompt-settings.js';

const DAY_MS = 86_400_000;

const NOTHING_SET: PromptRules = {
  trigger: 'manual',
  minViews: undefined,
  minEngagement: '',
  minVisits: undefined,
  afterInteraction: false,
  waitFor: '',
  backoff: '',
  maxPrompts: undefined,
  installMode: 'guide',
};

test('a prompt that comes by itself waits for two pages and half a minute, one that is called for does not', () => {
  expect(readPolicy({ ...NOTHING_SET, trigger: 'auto' })).toEqual(AUTO_PROMPT_POLICY);
  expect(readPolicy(NOTHING_SET)).toEqual(DEFAULT_PROMPT_POLICY);
  expect(readPolicy({ ...NOTHING_SET, trigger: 'event:booked' })).toEqual(DEFAULT_PROMPT_POLICY);
});

test.each<[Partial<PromptRules>, Partial<PromptPolicy>]>([
  [
    { minViews: 0, minVisits: 3 },
    { minPageViews: 0, minVisits: 3 },
  ],
  [{ minEngagement: '30s' }, { minEngagedMs: 30_000 }],
  [{ minEngagement: '1.5 min' }, { minEngagedMs: 90_000 }],
  [{ minEngagement: '2m' }, { minEngagedMs: 120_000 }],
  [{ minEngagement: '1h' }, { minEngagedMs: 3_600_000 }],
  [{ minEngagement: '800ms' }, { minEngagedMs: 800 }],
  [{ minEngagement: '0' }, { minEngagedMs: 0 }],
  [{ backoff: '1 2, 0.5' }, { backoffMs: [DAY_MS, 2 * DAY_MS, DAY_MS / 2] }],
  [{ backoff: 'none' }, { backoffMs: [] }],
  [{ maxPrompts: 2 }, { maxDismissals: 2 }],
])('%o means %o', (set, expected) => {
  expect(readPolicy({ ...NOTHING_SET, trigger: 'auto', ...set })).toEqual({ ...AUTO_PROMPT_POLICY, ...expected });
});

test.each<Partial<PromptRules>>([
  { minEngagement: 'soon' },
  { minEngagement: '-3s' },
  { minViews: Number.NaN },
  { minViews: -1 },
  { minViews: null as unknown as undefined },
  { backoff: 'weekly' },
])('what makes no sense counts as not set: %o', (set) => {
  expect(readPolicy({ ...NOTHING_SET, trigger: 'auto', ...set })).toEqual(AUTO_PROMPT_POLICY);
});

test('use is counted only for who goes by it', () => {
  expect(needsEngagement(AUTO_PROMPT_POLICY)).toBe(true);
  expect(needsEngagement(DEFAULT_PROMPT_POLICY)).toBe(false);
  expect(needsEngagement({ ...AUTO_PROMPT_POLICY, minPageViews: 0, minEngagedMs: 0 })).toBe(false);
});
