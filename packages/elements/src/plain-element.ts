import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setAttribute } from './markup.js';
import {
  collectProperties,
  nameAttribute,
  type PropertyTable,
  readAttribute,
  readDefault,
  showValue,
} from './property-table.js';

/** A server has no elements, but it loads their modules. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** What is known of a class once it is defined as an element. */
interface ClassTable {
  readonly properties: PropertyTable;
  /** The names of properties, by those of their attributes. */
  readonly byAttribute: Readonly<Record<string, string>>;
}

const tables = new WeakMap<object, ClassTable>();

/**
 * An element with properties, attributes and controllers that updates as a Lit element does (together for all that has
 * changed, and a moment later), but draws itself.
 */
export abstract class PlainElement extends Base implements ReactiveControllerHost {
  readonly #values: Record<string, unknown> = {};
  readonly #toReflect = new Set<string>();
  readonly #controllers = new Set<ReactiveController>();
  /** What a page has set before the element was defined: it would hide the properties. */
  #early: Record<string, unknown> | undefined;
  #root: ShadowRoot | undefined;
  #hasConnected = false;
  #isPending = false;
  #updating: Promise<boolean> = Promise.resolve(true);

  constructor() {
    super();
    const self = this as Record<string, unknown>;
    const { properties = {} } = tables.get(this.constructor) ?? {};
    for (const name of Object.keys(this).filter((own) => Object.hasOwn(properties, own))) {
      this.#early = { ...this.#early, [name]: self[name] };
      delete self[name];
    }
  }

  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the getter reads the properties of the class it is called on.
    return [...PlainElement.#prepare(this), 'lang', 'dir'];
  }

  /** Gives a class its properties. @returns The names of their attributes. */
  static #prepare(owner: typeof PlainElement): readonly string[] {
    const properties = collectProperties(owner);
    const byAttribute: Record<string, string> = {};
    for (const [name, options] of Object.entries(properties)) {
      if (options.attribute !== false) byAttribute[nameAttribute(name)] = name;
      const byDefault = readDefault(options);
      Object.defineProperty(owner.prototype, name, {
        get(this: PlainElement) {
          return this.#values[name] ?? byDefault;
        },
        set(this: PlainElement, value: unknown) {
          this.#set(name, value, options.reflect);
        },
        configurable: true,
        enumerable: true,
      });
    }
    tables.set(owner, { properties, byAttribute });
    return Object.keys(byAttribute);
  }

  /**
   * Where the element is drawn. It is made with the first update: made while the page's elements are being upgraded, it
   * would cost a third of their start.
   */
  get renderRoot(): ShadowRoot {
    this.#root ??= this.createRoot();
    return this.#root;
  }

  /** Resolves when what is due has been drawn, with whether nothing else is. */
  get updateComplete(): Promise<boolean> {
    return this.#updating;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#hasConnected && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  /** Draws the element anew in a moment. Before it comes to a page there is nothing to draw. */
  requestUpdate(): void {
    if (this.#isPending || !this.#hasConnected) return;
    this.#isPending = true;
    this.#updating = this.#updateAfter(this.#updating);
  }

  connectedCallback(): void {
    Object.assign(this, this.#early);
    this.#early = undefined;
    this.#hasConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const { byAttribute, properties } = tables.get(this.constructor) ?? {};
    const property = byAttribute?.[name];
    const options = property && properties?.[property];
    if (options) this.#set(property, readAttribute(value, options));
    else this.requestUpdate();
  }

  /** Makes the place that the element is drawn in. */
  protected abstract createRoot(): ShadowRoot;

  /** What has to be there before the element is drawn; it never rejects. `undefined`: nothing, or all of it is. */
  protected abstract whenReady(): Promise<unknown> | undefined;

  /** The element is about to be drawn; what changes now is drawn with the rest. */
  protected abstract willUpdate(): void;

  /** Draws what the element shows. */
  protected abstract update(): void;

  #set(name: string, value: unknown, isReflected = false): void {
    if (Object.is(this.#values[name], value)) return;
    this.#values[name] = value;
    if (isReflected) this.#toReflect.add(name);
    this.requestUpdate();
  }

  async #updateAfter(previous: Promise<boolean>): Promise<boolean> {
    await previous;
    // While something is being loaded, what the page has put into the element is not shown beside the element.
    this.#root ??= this.createRoot();
    const loading = this.whenReady();
    if (loading) await loading;
    try {
      this.willUpdate();
      this.#isPending = false;
      this.#reflect();
      this.update();
    } catch (error) {
      this.#isPending = false;
      reportError(error);
    }
    return !this.#isPending;
  }

  #reflect(): void {
    for (const name of this.#toReflect) setAttribute(this, nameAttribute(name), showValue(this.#values[name]));
    this.#toReflect.clear();
  }
}
