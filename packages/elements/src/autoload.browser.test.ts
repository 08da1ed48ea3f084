import { afterEach, beforeEach, expect, test } from 'vitest';
import { autoload } from './autoload.js';

const TAGS = ['auto-one', 'auto-two'];
let asked: string[];
let stop: () => void;
let wake: () => void;

/** Remembers who was asked for; nothing is ever defined. */
async function load(tag: string): Promise<void> {
  asked.push(tag);
  wake();
}

/** Resolves when an element is next asked for. */
function nextRequest(): Promise<void> {
  return new Promise((resolve) => {
    wake = resolve;
  });
}

beforeEach(() => {
  asked = [];
  stop = () => undefined;
  wake = () => undefined;
  document.body.replaceChildren();
});
afterEach(() => stop());

test('loads what is on the page already, each element once', () => {
  document.body.innerHTML =
    '<auto-one></auto-one><p><auto-two></auto-two><auto-one></auto-one></p><other-one></other-one>';
  stop = autoload({ tags: TAGS, load });
  expect(asked).toEqual(['auto-one', 'auto-two']);
});

test('loads what comes later, on its own or deep inside of something', async () => {
  stop = autoload({ tags: TAGS, load });
  expect(asked).toEqual([]);
  const one = nextRequest();
  document.body.append(document.createElement('auto-one'));
  await one;
  const two = nextRequest();
  document.body.insertAdjacentHTML('beforeend', 'text<div><p><auto-two></auto-two></p></div>');
  await two;
  expect(asked).toEqual(['auto-one', 'auto-two']);
});

test('leaves alone what is defined', async () => {
  customElements.define('auto-defined', class extends HTMLElement {});
  stop = autoload({ tags: [...TAGS, 'auto-defined'], load });
  const request = nextRequest();
  document.body.innerHTML = '<auto-defined></auto-defined><auto-one></auto-one>';
  await request;
  expect(asked).toEqual(['auto-one']);
});

test('looks into a shadow tree when told to', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<auto-one></auto-one>';
  stop = autoload({ root, tags: TAGS, load });
  expect(asked).toEqual(['auto-one']);
});

test('tries again when the connection is back', () => {
  document.body.innerHTML = '<auto-one></auto-one>';
  stop = autoload({ tags: TAGS, load });
  dispatchEvent(new Event('online'));
  expect(asked).toEqual(['auto-one', 'auto-one']);
});

test('stops when told to', async () => {
  autoload({ tags: TAGS, load })();
  // Observers are told in the order in which they were made: this one hears of the change after the autoloader would.
  const told = new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(document.body, { childList: true });
  });
  document.body.innerHTML = '<auto-one></auto-one>';
  dispatchEvent(new Event('online'));
  await told;
  expect(asked).toEqual([]);
});
