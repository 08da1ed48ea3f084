import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PushService } from '@web-push-kit/testing';

/** What the service holds on to. */
export interface ServiceFigures {
  /** The heap and the buffers beside it, after a garbage collection. */
  readonly memoryBytes: number;
  /** Open connections of senders and browsers. */
  readonly socketCount: number;
  readonly subscriptionCount: number;
}

/** How long the service may take to notice that its clients have left, in milliseconds. */
const QUIET_TIMEOUT_MS = 20_000;
const LOOK_INTERVAL_MS = 100;

/** A push service in a process of its own, to be tortured. */
export class TortureService implements Pick<PushService, 'origin' | 'chromiumArgs' | 'resolveEndpoint'> {
  readonly origin: string;
  readonly chromiumArgs: readonly string[];
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, { origin, chromiumArgs }: Pick<PushService, 'origin' | 'chromiumArgs'>) {
    this.#child = child;
    this.origin = origin;
    this.chromiumArgs = chromiumArgs;
  }

  static async start(): Promise<TortureService> {
    const child = fork(join(import.meta.dirname, 'service-process.mjs'), { execArgv: ['--expose-gc'] });
    const [address] = await once(child, 'message');
    return new TortureService(child, address as Pick<PushService, 'origin' | 'chromiumArgs'>);
  }

  /** Whether the process still runs: a crash ends it. */
  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Where Chromium's frames go. */
  get mcsAddress(): { readonly host: string; readonly port: number } {
    const url = this.chromiumArgs.find((arg) => arg.startsWith('--gcm-mcs-endpoint='))?.split('=')[1] ?? '';
    const { hostname, port } = new URL(url);
    return { host: hostname, port: Number(port) };
  }

  /** Where everything else goes. */
  get httpAddress(): { readonly host: string; readonly port: number } {
    const { hostname, port } = new URL(this.origin);
    return { host: hostname, port: Number(port) };
  }

  resolveEndpoint(endpoint: string): string {
    return `${this.origin}${new URL(endpoint).pathname}`;
  }

  async measure(): Promise<ServiceFigures> {
    if (!this.isAlive)
      throw new Error(`The service has crashed with ${this.#child.exitCode ?? this.#child.signalCode}`);
    const whenAnswered = once(this.#child, 'message');
    this.#child.send('measure');
    const [figures] = await whenAnswered;
    return figures as ServiceFigures;
  }

  /** Measures once every connection is closed; answers with the open ones when that takes too long. */
  async measureWhenQuiet(): Promise<ServiceFigures> {
    const deadline = performance.now() + QUIET_TIMEOUT_MS;
    for (;;) {
      const figures = await this.measure();
      if (figures.socketCount === 0 || performance.now() > deadline) return figures;
      await delay(LOOK_INTERVAL_MS);
    }
  }

  async close(): Promise<void> {
    if (!this.isAlive) return;
    const whenEnded = once(this.#child, 'exit');
    this.#child.disconnect();
    await whenEnded;
  }
}
