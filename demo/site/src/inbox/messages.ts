import { type Inbox, type InboxItem, openInbox, type PushClient } from 'web-push-kit';

/** The inbox as pages show it: read ahead, and read again whenever it changes. Sends `change`. */
export class Messages extends EventTarget {
  readonly #inbox: Inbox;
  #items: readonly InboxItem[] | undefined;

  constructor(push: PushClient) {
    super();
    this.#inbox = openInbox(push);
  }

  /** The latest first; `undefined` while they are read for the first time. */
  get items(): readonly InboxItem[] | undefined {
    return this.#items;
  }

  get unreadCount(): number {
    return this.#items?.filter(({ isRead }) => !isRead).length ?? 0;
  }

  /** Reads the inbox now and after every change. */
  start(signal: AbortSignal): void {
    signal.addEventListener(
      'abort',
      this.#inbox.onChange(() => void this.#load()),
      { once: true },
    );
    void this.#load();
  }

  /** Marks one message, or `'all'` of them, as read. */
  async markRead(id: string): Promise<void> {
    await this.#inbox.markRead(id);
    await this.#load();
  }

  async remove(id: string): Promise<void> {
    await this.#inbox.remove(id);
    await this.#load();
  }

  async clear(): Promise<void> {
    await this.#inbox.clear();
    await this.#load();
  }

  async #load(): Promise<void> {
    this.#items = await this.#inbox.items();
    this.dispatchEvent(new Event('change'));
  }
}
