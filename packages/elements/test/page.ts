import axe from 'axe-core';
import type { ReactiveControllerHost } from 'lit';
import { expect } from 'vitest';
import '../src/define.js';

/** Every scheme a page may have: what it says about itself, and its colors. */
export const PAGES = [
  { name: 'a light page', scheme: 'light', background: '#ffffff', color: '#1a1a1a' },
  { name: 'a dark page', scheme: 'dark', background: '#14161a', color: '#e8e8ea' },
  { name: 'a dark page that does not say so', scheme: 'normal', background: '#14161a', color: '#e8e8ea' },
] as const;

/** Empties the page and gives it a look. */
export function resetPage(page: (typeof PAGES)[number] = PAGES[0]): void {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
  document.documentElement.style.colorScheme = page.scheme;
  Object.assign(document.body.style, { background: page.background, color: page.color, font: '16px sans-serif' });
}

/** An element of the kit, whoever draws it. */
type UpdatingElement = HTMLElement & ReactiveControllerHost;

/** The tags of the kit's elements that are defined where a test runs. */
type ElementTag = {
  [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends UpdatingElement ? Tag : never;
}[keyof HTMLElementTagNameMap];

/** Puts an element on the page and waits until it is rendered. */
export async function mount<Tag extends ElementTag>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  light = '',
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  element.innerHTML = light;
  Object.assign(element, properties);
  document.body.append(element);
  await settle(element);
  return element;
}

/** Waits until nothing is due to be rendered any more. */
export async function settle(element: UpdatingElement): Promise<void> {
  // Answers travel through a few promises before they ask for a rendering.
  await new Promise((resolve) => setTimeout(resolve));
  while (!(await element.updateComplete));
}

/** Fails with axe's findings, if there are any. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.failureSummary} ${node.html}`),
  );
  expect(findings).toEqual([]);
}

/** The one element in `host`'s shadow tree that matches. */
export function find<Found extends HTMLElement = HTMLElement>(host: Element, selector: string): Found {
  const found = host.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`<${host.localName}> shows no ${selector}`);
  return found;
}

/** What `host` shows, as text. */
export function shownText(host: Element, selector = '.base, .surface'): string {
  const shown = host.shadowRoot?.querySelector<HTMLElement>(selector);
  return (shown?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What the element last said to screen readers. */
export function announced(host: Element): string {
  return find(host, '[role=status]').textContent?.trim() ?? '';
}

/** How many regions of an element tell screen readers of changes. */
export function announcedRegions(host: Element): number {
  return host.shadowRoot?.querySelectorAll('[role=status], [role=alert], [aria-live]').length ?? 0;
}

/** Collects the types of the events that leave an element. */
export function recordEvents(element: HTMLElement): readonly string[] {
  const types = ['input', 'change', ...PUSH_EVENTS];
  const seen: string[] = [];
  for (const type of types) element.addEventListener(type, () => seen.push(type));
  return seen;
}

const PUSH_EVENTS = [
  'push-state-change',
  'push-before-request',
  'push-subscribe',
  'push-unsubscribe',
  'push-error',
  'push-show',
  'push-hide',
  'push-dismiss',
] as const;
