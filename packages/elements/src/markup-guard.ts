import { getAllowList } from '@web-push-kit/client/allow-list';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nameAddress } from './allow-markup.js';
import { isServer } from './is-server.js';
import { PushErrorEvent } from './outcome-events.js';
import { nameAttribute } from './property-table.js';

/** A value that code must have allowed where markup has set it. */
export interface GuardedValue {
  /** The properties that the value is made of. */
  readonly properties: readonly string[];
  /** Its entry in the page's list. */
  readonly entry: string;
  /** The attributes as markup has them, without what is a secret. */
  readonly shown: string;
  /** The member of `allowMarkup()` that allows it. */
  readonly allowedBy: string;
}

/** Knows which properties of an element were set by markup, and refuses the values that code has not allowed. */
export class MarkupGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #fromMarkup = new Set<PropertyKey>();
  readonly #reported = new Set<string>();
  #isReadingMarkup = false;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    getAllowList().listeners.add(this.#onAllowed);
  }

  hostDisconnected(): void {
    getAllowList().listeners.delete(this.#onAllowed);
  }

  /** Runs what sets a property from an attribute. @param value - `null`: there is no such attribute any more. */
  readAttribute(value: string | null, setProperty: () => void): void {
    this.#isReadingMarkup = value !== null;
    setProperty();
    this.#isReadingMarkup = false;
  }

  /** Notes that a property was set. @returns Whether markup had set it before and code has now, or the other way. */
  noteSet(property: PropertyKey): boolean {
    const wasFromMarkup = this.#fromMarkup.has(property);
    if (this.#isReadingMarkup) this.#fromMarkup.add(property);
    else this.#fromMarkup.delete(property);
    return wasFromMarkup !== this.#isReadingMarkup;
  }

  /** Returns whether a value may be used: code has set it, or allowed it. If not, the page is told, once. */
  isAllowed({ properties, entry, shown, allowedBy }: GuardedValue): boolean {
    const isFromMarkup = properties.some((name) => this.#fromMarkup.has(name));
    if (!isFromMarkup || isServer || getAllowList().values.has(entry)) return true;
    if (!this.#reported.has(entry)) {
      this.#reported.add(entry);
      this.#report(`Markup has ${shown}; if that is yours, call allowMarkup({ ${allowedBy}: […] })`);
    }
    return false;
  }

  /** Returns the address of JSON that a property holds; empty if it may not be requested. */
  allowedSource(property: string, url: string): string {
    if (url === '') return '';
    const shown = `${nameAttribute(property)}="${url}"`;
    return this.isAllowed({ properties: [property], entry: nameAddress('source', url), shown, allowedBy: 'sources' })
      ? url
      : '';
  }

  #report(text: string): void {
    console.error(text);
    this.#host.dispatchEvent(new PushErrorEvent('markup-not-allowed', text));
  }

  readonly #onAllowed = (): void => this.#host.requestUpdate();
}
