import type { InboxItem } from '@web-push-kit/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InboxSource } from './inbox-source.js';

/** What was done last, where it can be undone. */
export type InboxUndo =
  | { readonly kind: 'remove'; readonly item: InboxItem }
  | { readonly kind: 'read-all'; readonly items: readonly InboxItem[] };

/** What the list tells its element. */
export interface InboxListHost extends ReactiveControllerHost {
  /** Items arrived while the list was shown. */
  itemsArrived(count: number): void;
}

/**
 * The items of an inbox as one element shows them: read from the source, and again after each change.
 *
 * What arrives later waits until it is admitted, so that nothing moves under the eyes of who is reading.
 */
export class InboxList implements ReactiveController {
  readonly #host: InboxListHost;
  #source: InboxSource | undefined;
  #stopFollowing: (() => void) | undefined;
  /** `undefined` until they are there. */
  items: readonly InboxItem[] | undefined;
  hasFailed = false;
  admitted: ReadonlySet<string> = new Set();
  kept: ReadonlySet<string> = new Set();
  undo: InboxUndo | undefined;

  constructor(host: InboxListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.show(undefined);
  }

  /** Shows another source, from its beginning unless it is a newer edition of the same. */
  show(source: InboxSource | undefined, isSameList = false): void {
    this.#stopFollowing?.();
    this.#stopFollowing = source?.onChange(() => void this.load());
    this.#source = source;
    this.hasFailed = false;
    if (!isSameList) {
      this.items = undefined;
      this.admitted = new Set();
      this.forget();
    }
    if (source) void this.load();
  }

  /** Reads the items. Never rejects: what could not be read stays as it was. */
  async load(): Promise<void> {
    const source = this.#source;
    try {
      const items = await source?.items();
      if (source === this.#source && items) this.#take(items);
    } catch {
      // The element tells the user, and offers to try again; the source's error has no more to say to a page.
      if (source === this.#source) this.hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  /** Lets what has arrived into the list. */
  admit(): void {
    this.admitted = new Set([...this.admitted, ...(this.items ?? []).map(({ id }) => id)]);
    this.#host.requestUpdate();
  }

  /** Forgets what was done: it can not be undone any more. */
  forget(): void {
    this.kept = new Set();
    this.undo = undefined;
    this.#host.requestUpdate();
  }

  async mark(item: InboxItem, isRead: boolean): Promise<void> {
    this.kept = new Set([...this.kept, item.id]);
    await this.#act((source) => (isRead ? source.markRead(item.id) : source.markUnread(item.id)));
  }

  async markAll(): Promise<void> {
    const items = (this.items ?? []).filter(({ isRead }) => !isRead);
    this.kept = new Set([...this.kept, ...items.map(({ id }) => id)]);
    this.undo = { kind: 'read-all', items };
    await this.#act((source) => source.markRead('all'));
  }

  async remove(item: InboxItem): Promise<void> {
    this.undo = { kind: 'remove', item };
    await this.#act((source) => source.remove(item.id));
  }

  /** Takes back what was done last. */
  async takeBack(): Promise<void> {
    const { undo } = this;
    this.undo = undefined;
    if (undo?.kind === 'remove') await this.#act((source) => source.restore([undo.item]));
    if (undo?.kind === 'read-all') await this.#act((source) => source.markUnread(undo.items.map(({ id }) => id)));
  }

  async #act(act: (source: InboxSource) => Promise<void>): Promise<void> {
    if (this.#source) await act(this.#source);
    await this.load();
  }

  #take(items: readonly InboxItem[]): void {
    const isFirst = this.admitted.size === 0;
    const known = new Set((this.items ?? []).map(({ id }) => id));
    this.items = items;
    this.hasFailed = false;
    // Nobody is reading an empty list.
    if (isFirst) this.admit();
    const arrived = items.filter(({ id }) => !known.has(id) && !this.admitted.has(id));
    if (arrived.length > 0) this.#host.itemsArrived(arrived.length);
  }
}
