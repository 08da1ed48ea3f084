import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible, find, mount, PAGES, recordEvents, resetPage, settle, shownText } from '../../test/page.js';
import './define.js';
import type { PushTopicElement } from './push-topic.js';

beforeEach(() => resetPage());

/** A form around `markup`, and the one topic in it. */
async function mountInForm(
  markup: string,
): Promise<{ readonly form: HTMLFormElement; readonly topic: PushTopicElement }> {
  const form = document.createElement('form');
  form.innerHTML = markup;
  document.body.append(form);
  const topic = form.querySelector('push-topic')!;
  await settle(topic);
  return { form, topic };
}

function entries(form: HTMLFormElement): readonly (readonly [string, FormDataEntryValue])[] {
  return [...new FormData(form)];
}

test('renders', async () => {
  const topic = await mount('push-topic', { name: 'replies', label: 'Replies', hint: 'When someone answers you.' });
  expect(shownText(topic)).toBe('Replies When someone answers you.');
  expect(find<HTMLInputElement>(topic, '[role=switch]').checked).toBe(false);
});

describe.each(PAGES)('on $name', (page) => {
  test.each([
    { is: 'a switch', properties: { checked: true } },
    { is: 'a choice of levels', properties: { levels: ['all', 'important', 'none'], level: 'important' } },
    { is: 'required', properties: { required: true } },
    { is: 'muted', properties: { checked: true, mute: true, muted: true } },
    { is: 'not saved', properties: { saveStatus: 'failed' } },
    { is: 'saved', properties: { saveStatus: 'saved' } },
    { is: 'disabled', properties: { disabled: true } },
    { is: 'not known yet', properties: { isPending: true } },
  ] as const)('is accessible when $is', async ({ properties }) => {
    resetPage(page);
    const topic = await mount('push-topic', { name: 'news', label: 'News', hint: 'Once a week.', ...properties });
    await expectAccessible(topic);
  });
});

test('a slot beats the attribute, which beats the name', async () => {
  const topic = await mount('push-topic', { name: 'news' });
  expect(shownText(topic, '.label')).toBe('news');
  topic.label = 'News';
  await settle(topic);
  expect(shownText(topic, '.label')).toBe('News');
  topic.textContent = 'Whatever is new';
  await settle(topic);
  expect(shownText(topic, '.label')).toBe('');
});

describe('in a form', () => {
  test('is sent by its name while it is on', async () => {
    const { form, topic } = await mountInForm('<push-topic name="replies">Replies</push-topic>');
    expect(entries(form)).toEqual([]);
    await userEvent.click(find(topic, 'input'));
    expect(entries(form)).toEqual([['replies', 'on']]);
    expect(topic.form).toBe(form);
  });

  test('tells of each choice once, and the form has it by then', async () => {
    const { form, topic } = await mountInForm('<push-topic name="replies" value="yes">Replies</push-topic>');
    const events = recordEvents(form);
    const sent: unknown[] = [];
    form.addEventListener('change', () => sent.push(...entries(form)));
    find(topic, 'input').click();
    expect(events).toEqual(['input', 'change']);
    expect(sent).toEqual([['replies', 'yes']]);
  });

  test('a reset brings back what the page had', async () => {
    const { form, topic } = await mountInForm('<push-topic name="replies" checked muted mute>Replies</push-topic>');
    find(topic, 'input').click();
    await settle(topic);
    expect(entries(form)).toEqual([]);
    form.reset();
    await settle(topic);
    expect(topic.checked).toBe(true);
    expect(entries(form)).toEqual([
      ['replies', 'on'],
      ['replies-muted', 'on'],
    ]);
  });

  test('a disabled fieldset disables it, and it is not sent', async () => {
    const { form, topic } = await mountInForm(
      '<fieldset disabled><push-topic name="replies" checked>Replies</push-topic></fieldset>',
    );
    expect(find<HTMLInputElement>(topic, 'input').disabled).toBe(true);
    expect(entries(form)).toEqual([]);
    form.querySelector('fieldset')!.disabled = false;
    await settle(topic);
    expect(find<HTMLInputElement>(topic, 'input').disabled).toBe(false);
    expect(entries(form)).toEqual([['replies', 'on']]);
  });

  test('what the browser remembered comes back', async () => {
    const { topic } = await mountInForm('<push-topic name="replies" levels>Replies</push-topic>');
    topic.formStateRestoreCallback('important muted');
    expect([topic.level, topic.muted]).toEqual(['important', true]);
  });

  test('levels are sent as they are, and chosen with the arrow keys', async () => {
    const { form, topic } = await mountInForm('<push-topic name="replies" level="all" levels>Replies</push-topic>');
    await userEvent.keyboard('{Tab}');
    expect(topic.shadowRoot?.activeElement?.getAttribute('value')).toBe('all');
    await userEvent.keyboard('{ArrowDown}');
    await settle(topic);
    expect(entries(form)).toEqual([['replies', 'important']]);
    await userEvent.keyboard('{ArrowDown}');
    await settle(topic);
    expect([topic.checked, entries(form)]).toEqual([false, [['replies', 'none']]]);
  });

  test('one that is required has no control, says so, and is sent', async () => {
    const { form, topic } = await mountInForm('<push-topic name="security" required>Security alerts</push-topic>');
    expect(topic.renderRoot.querySelector('input')).toBeNull();
    expect(shownText(topic)).toContain('Always sent');
    expect(entries(form)).toEqual([['security', 'on']]);
  });
});

describe('for everyone', () => {
  test('the space key switches', async () => {
    const topic = await mount('push-topic', { name: 'news' });
    await userEvent.keyboard('{Tab} ');
    expect(topic.checked).toBe(true);
  });

  test('a press anywhere on the row switches', async () => {
    const topic = await mount('push-topic', { name: 'news', label: 'News', hint: 'Once a week.' });
    await userEvent.click(find(topic, '.hint'));
    expect(topic.checked).toBe(true);
    expect(find(topic, '.row').getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });

  test('levels are as tall as a finger needs', async () => {
    const topic = await mount('push-topic', { name: 'news', levels: ['all', 'none'] });
    for (const option of topic.renderRoot.querySelectorAll('.option')) {
      expect(option.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
  });

  test('the name of the switch is the label alone, and the hint describes it', async () => {
    const topic = await mount('push-topic', { name: 'news', label: 'News', hint: 'Once a week.' });
    const control = find(topic, 'input');
    expect(control.getAttribute('aria-labelledby')).toBe('label');
    expect(control.getAttribute('aria-describedby')).toBe('hint status');
  });

  test('the switch stands at the end of the line, right to left as well', async () => {
    document.documentElement.dir = 'rtl';
    const topic = await mount('push-topic', { name: 'news', label: 'News' });
    expect(find(topic, 'input').getBoundingClientRect().right).toBeLessThan(
      find(topic, '.label').getBoundingClientRect().left,
    );
  });

  test('what was chosen stays while the page changes its default', async () => {
    const topic = await mount('push-topic', { name: 'news' });
    find(topic, 'input').click();
    topic.removeAttribute('checked');
    await settle(topic);
    expect(topic.checked).toBe(true);
  });
});

test('tells nothing when the page sets it', async () => {
  const topic = await mount('push-topic', { name: 'news' });
  const events = recordEvents(topic);
  topic.checked = true;
  topic.muted = true;
  await settle(topic);
  expect(events).toEqual([]);
});
