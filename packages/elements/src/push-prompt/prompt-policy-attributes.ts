import { AUTO_PROMPT_POLICY, DEFAULT_PROMPT_POLICY, type PromptPolicy } from '@web-push-kit/protocol';
import type { PromptRules } from './push-prompt-settings.js';

const DAY_MS = 86_400_000;

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** What the page has set, over the kit's own policy. What cannot be read counts as not set. */
export function readPolicy(rules: PromptRules): PromptPolicy {
  const base = rules.trigger === 'auto' ? AUTO_PROMPT_POLICY : DEFAULT_PROMPT_POLICY;
  const own = {
    backoffMs: readBackoff(rules.backoff),
    maxDismissals: readCount(rules.maxPrompts),
    minPageViews: readCount(rules.minViews),
    minVisits: readCount(rules.minVisits),
    minEngagedMs: readDuration(rules.minEngagement),
  };
  return { ...base, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
}

/** Whether the policy goes by how the site is used. */
export function needsEngagement({ minPageViews = 0, minVisits = 0, minEngagedMs = 0 }: PromptPolicy): boolean {
  return minPageViews + minVisits + minEngagedMs > 0;
}

/** @returns Milliseconds; a number alone means seconds. */
function readDuration(text: string): number | undefined {
  const [, amount = '', unit = 's'] = /^(\d{1,15}(?:\.\d{0,15})?)\s{0,9}(ms|s|min|m|h)?$/.exec(text.trim()) ?? [];
  return amount === '' ? undefined : Number(amount) * (UNITS_MS[unit] ?? 1);
}

/** @param text - Days, with spaces or commas between them; `none` for no second time. */
function readBackoff(text: string): readonly number[] | undefined {
  const days = text.split(/[\s,]+/).filter((part) => part !== '' && Number(part) >= 0);
  return days.length > 0 || text.trim() === 'none' ? days.map((part) => Number(part) * DAY_MS) : undefined;
}

/** An attribute that was taken away is `null`, and one that is no number is `NaN`. */
function readCount(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}
