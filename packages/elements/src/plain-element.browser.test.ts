import { afterEach, describe, expect, test, vi } from 'vitest';
import { PlainElement } from './plain-element.js';

/** Says what it is, and counts how often it was drawn. */
class SignElement extends PlainElement {
  static properties = {
    text: { default: 'closed' },
    isLit: { type: Boolean, reflect: true },
    streetNumber: { type: Number },
    visitors: { attribute: false, default: [] },
  };

  declare text: string;
  declare isLit: boolean;
  declare streetNumber: number | undefined;
  declare visitors: readonly string[];

  drawings = 0;
  loading: Promise<unknown> | undefined;
  onWillUpdate: () => void = () => undefined;

  protected override createRoot(): ShadowRoot {
    return this.attachShadow({ mode: 'open' });
  }

  protected override whenReady(): Promise<unknown> | undefined {
    return this.loading;
  }

  protected override willUpdate(): void {
    this.onWillUpdate();
  }

  protected override update(): void {
    this.drawings += 1;
    this.renderRoot.textContent = this.text;
  }
}

class NeonElement extends SignElement {
  static override properties = { color: { default: 'pink' } } as never;

  declare color: string;
}

customElements.define('x-sign', SignElement);
customElements.define('x-neon', NeonElement);

afterEach(() => document.body.replaceChildren());

async function mount(attributes = ''): Promise<SignElement> {
  document.body.innerHTML = `<x-sign ${attributes}></x-sign>`;
  const sign = document.querySelector('x-sign') as SignElement;
  await sign.updateComplete;
  return sign;
}

describe('properties', () => {
  test('have their defaults where nobody has set them', async () => {
    const { text, isLit, streetNumber, visitors } = await mount();
    expect({ text, isLit, streetNumber, visitors }).toEqual({
      text: 'closed',
      isLit: false,
      streetNumber: undefined,
      visitors: [],
    });
  });

  test('are what their attributes say, named with hyphens', async () => {
    const { text, isLit, streetNumber } = await mount('text="open" is-lit street-number="7"');
    expect({ text, isLit, streetNumber }).toEqual({ text: 'open', isLit: true, streetNumber: 7 });
  });

  test('have their defaults again without the attribute, and when they are set to undefined', async () => {
    const sign = await mount('text="open" is-lit');
    sign.removeAttribute('text');
    sign.removeAttribute('is-lit');
    expect([sign.text, sign.isLit]).toEqual(['closed', false]);
    sign.text = 'ajar';
    sign.text = undefined as never;
    expect(sign.text).toBe('closed');
  });

  test('take their attributes along where they reflect, with the next drawing', async () => {
    const sign = await mount();
    expect(sign.hasAttribute('is-lit')).toBe(false);
    sign.isLit = true;
    await sign.updateComplete;
    expect(sign.getAttribute('is-lit')).toBe('');
    sign.isLit = false;
    await sign.updateComplete;
    expect(sign.hasAttribute('is-lit')).toBe(false);
    sign.text = 'open';
    await sign.updateComplete;
    expect(sign.hasAttribute('text')).toBe(false);
  });

  test('that a page has set before the element was defined are kept', async () => {
    document.body.innerHTML = '<x-late></x-late>';
    const late = document.querySelector('x-late') as SignElement;
    late.text = 'early';
    class LateElement extends SignElement {}
    customElements.define('x-late', LateElement);
    await late.updateComplete;
    expect(late.text).toBe('early');
    expect(late.renderRoot.textContent).toBe('early');
    late.text = 'later';
    await late.updateComplete;
    expect(late.renderRoot.textContent).toBe('later');
  });

  test('are those of all classes that the element extends', async () => {
    document.body.innerHTML = '<x-neon color="green" text="bar"></x-neon>';
    const neon = document.querySelector('x-neon') as NeonElement;
    expect([neon.color, neon.text]).toEqual(['green', 'bar']);
  });
});

describe('drawing', () => {
  test('is done once for all that has changed', async () => {
    const sign = await mount('text="open"');
    expect(sign.drawings).toBe(1);
    sign.text = 'ajar';
    sign.isLit = true;
    sign.lang = 'de';
    await sign.updateComplete;
    expect(sign.drawings).toBe(2);
    sign.text = 'ajar';
    await sign.updateComplete;
    expect(sign.drawings).toBe(2);
  });

  test('includes what changes just before it', async () => {
    const sign = await mount();
    sign.onWillUpdate = () => {
      sign.text = 'moved';
    };
    sign.requestUpdate();
    expect(await sign.updateComplete).toBe(true);
    expect([sign.renderRoot.textContent, sign.drawings]).toEqual(['moved', 2]);
  });

  test('waits for what has to be there', async () => {
    const sign = await mount();
    let resolve = (): void => undefined;
    sign.loading = new Promise<void>((done) => {
      resolve = done;
    });
    sign.text = 'open';
    await Promise.resolve();
    expect(sign.renderRoot.textContent).toBe('closed');
    resolve();
    await sign.updateComplete;
    expect(sign.renderRoot.textContent).toBe('open');
  });

  test('that has to wait hides what the page has put into the element', async () => {
    const sign = document.createElement('x-sign') as SignElement;
    const note = document.createElement('span');
    sign.append(note);
    sign.loading = new Promise(() => undefined);
    document.body.append(sign);
    await vi.waitUntil(() => sign.shadowRoot);
    expect([note.checkVisibility(), sign.drawings]).toEqual([false, 0]);
  });

  test('that fails is reported, and the next one goes on', async () => {
    const report = vi.spyOn(globalThis, 'reportError').mockReturnValue();
    const sign = await mount();
    sign.onWillUpdate = () => {
      throw new Error('the bulb is broken');
    };
    sign.text = 'open';
    await sign.updateComplete;
    expect(report).toHaveBeenCalledWith(new Error('the bulb is broken'));
    sign.onWillUpdate = () => undefined;
    sign.text = 'ajar';
    await sign.updateComplete;
    expect(sign.renderRoot.textContent).toBe('ajar');
  });

  test('happens on a page alone', async () => {
    const sign = document.createElement('x-sign') as SignElement;
    sign.text = 'open';
    sign.requestUpdate();
    await sign.updateComplete;
    expect([sign.drawings, sign.shadowRoot]).toEqual([0, null]);
  });
});

test('controllers hear when the element comes to a page and when it leaves', async () => {
  const sign = await mount();
  const heard: string[] = [];
  const controller = { hostConnected: () => void heard.push('came'), hostDisconnected: () => void heard.push('left') };
  sign.addController(controller);
  sign.remove();
  document.body.append(sign);
  sign.removeController(controller);
  sign.remove();
  expect(heard).toEqual(['came', 'left', 'came']);
});
