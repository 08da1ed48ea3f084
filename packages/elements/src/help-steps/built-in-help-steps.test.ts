import { describe, expect, test } from 'vitest';
import { findHelpStepsLanguage, HELP_STEP_LANGUAGES, loadBuiltInHelpSteps } from './built-in-help-steps.js';
import { HELP_STEP_FACTS } from './help-step-facts.js';
import { parseHelpSteps } from './parse-help-steps.js';

describe.each(HELP_STEP_LANGUAGES)('the steps in %s', (code) => {
  test('pass the check that those of others have to pass', async () => {
    const steps = await loadBuiltInHelpSteps(code);
    expect(parseHelpSteps(JSON.parse(JSON.stringify(steps)))).toEqual(steps);
    expect(steps.entries.map(({ id }) => id)).toEqual(Object.keys(HELP_STEP_FACTS));
  });

  test('have a drawing for each step, or none at all', async () => {
    const { entries } = await loadBuiltInHelpSteps(code);
    const uneven = entries.filter(({ icons, steps }) => icons !== undefined && icons.length !== steps.length);
    expect(uneven.map(({ id }) => id)).toEqual([]);
  });

  test('have different names in each list to choose from', async () => {
    const { entries } = await loadBuiltInHelpSteps(code);
    const names = entries.map(({ topic, name }) => `${topic} ${name}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test('fill in nothing but the site, and say nothing with an exclamation mark', async () => {
    const { entries } = await loadBuiltInHelpSteps(code);
    const texts = entries.flatMap(({ name, heading, steps, note, pushNote }) => [
      ...[name, heading, ...steps, note ?? '', pushNote ?? ''],
    ]);
    expect(texts.filter((text) => /[!{}]/.test(text.replaceAll('{site}', '')))).toEqual([]);
  });
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['xx', 'en'],
  ['', 'en'],
])('%j is served in %s', (lang, code) => {
  expect(findHelpStepsLanguage(lang)).toBe(code);
});

test('a language that the kit does not have can not be loaded', async () => {
  await expect(loadBuiltInHelpSteps('xx')).rejects.toThrow('xx');
});
