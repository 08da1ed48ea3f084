import { expect, test } from 'vitest';
import { ELEMENT_TAGS, loadElement } from './load-element.js';

/** A module that defines an element, after as many failures as it is told. */
function createLoader(tag: string, failures = 0) {
  const loader = {
    calls: 0,
    async load(): Promise<unknown> {
      loader.calls += 1;
      if (loader.calls <= failures) throw new TypeError('Failed to fetch dynamically imported module');
      return customElements.define(tag, class extends HTMLElement {});
    },
  };
  return loader;
}

test('an element is loaded once, whoever asks for it', async () => {
  const loader = createLoader('load-once');
  const loaders = { 'load-once': () => loader.load() };
  await Promise.all([loadElement('load-once', loaders), loadElement('load-once', loaders)]);
  await loadElement('load-once', loaders);
  expect(loader.calls).toBe(1);
  expect(customElements.get('load-once')).toBeDefined();
});

test('a module that can not be loaded is nobody’s error, and is tried again by the next call', async () => {
  const loader = createLoader('load-again', 1);
  const loaders = { 'load-again': () => loader.load() };
  await loadElement('load-again', loaders);
  expect(customElements.get('load-again')).toBeUndefined();
  await loadElement('load-again', loaders);
  expect(customElements.get('load-again')).toBeDefined();
});

test.each(['push-nothing', 'constructor', 'div'])('%s is not an element of the kit: nothing happens', async (tag) => {
  await expect(loadElement(tag)).resolves.toBeUndefined();
});

test.each(ELEMENT_TAGS)('%s is defined by the module that the table names', async (tag) => {
  await loadElement(tag);
  expect(customElements.get(tag)).toBeDefined();
});
