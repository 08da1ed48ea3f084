import { WIRE_VERSION, type WorkerMessage } from '@web-push-kit/protocol';
import type { WorkerWindow } from '../src/worker-scope.js';

export interface FakeWindowOptions {
  readonly focused?: boolean;
  readonly visibilityState?: DocumentVisibilityState;
  /** Whether the page answers when it is asked to show an address. Default: it never does. */
  readonly isListening?: boolean;
  /** Whether this worker controls the page. Default: it does. */
  readonly isControlled?: boolean;
  readonly focus?: () => Promise<unknown>;
  readonly navigate?: (url: string) => Promise<unknown>;
  readonly postMessage?: () => void;
}

/** A window that records what a worker does to it. */
export class FakeWindow implements WorkerWindow {
  readonly id: string;
  readonly focused: boolean;
  readonly visibilityState: DocumentVisibilityState;
  readonly isControlled: boolean;
  url: string;
  focusCount = 0;
  readonly messages: WorkerMessage[] = [];
  readonly navigations: string[] = [];
  /** What happened, in order. */
  readonly log: string[] = [];
  readonly #options: FakeWindowOptions;

  constructor(url: string, options: FakeWindowOptions = {}) {
    this.id = crypto.randomUUID();
    this.url = url;
    this.focused = options.focused ?? false;
    this.visibilityState = options.visibilityState ?? 'hidden';
    this.isControlled = options.isControlled ?? true;
    this.#options = options;
  }

  /** The addresses that the page was asked to show. */
  get asked(): readonly string[] {
    return this.messages.flatMap((message) => (message.kind === 'navigate' ? [message.url] : []));
  }

  postMessage(message: WorkerMessage, transfer: Transferable[] = []): void {
    this.log.push(`message ${message.kind}`);
    this.#options.postMessage?.();
    this.messages.push(structuredClone(message));
    const [port] = transfer;
    if (this.#options.isListening && port instanceof MessagePort) {
      port.postMessage({ webPushKit: WIRE_VERSION, kind: 'navigated' });
    }
  }

  async focus(): Promise<unknown> {
    this.log.push('focus');
    this.focusCount++;
    return this.#options.focus?.() ?? this;
  }

  async navigate(url: string): Promise<unknown> {
    this.log.push('navigate');
    this.navigations.push(url);
    return this.#options.navigate ? this.#options.navigate(url) : this;
  }
}
