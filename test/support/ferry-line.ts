import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startDemoServer } from 'demo/server';
import { type JsonAnswer, postJson } from './post-json.js';

/** What the operator of the ferry line sends. */
export interface OperatorMessage {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly route?: string;
  readonly urgency?: 'normal' | 'high';
  readonly language?: string;
  readonly traveler?: string;
  readonly translations?: Readonly<Record<string, { readonly title: string; readonly body: string }>>;
}

/** What the backend has about a subscription, as far as stories look at it. */
interface StoredSubscription {
  readonly user_id: string | null;
  readonly topics: readonly string[];
}

type Server = Awaited<ReturnType<typeof startDemoServer>>;
type ServerOptions = Partial<
  Pick<Parameters<typeof startDemoServer>[0], 'dataDir' | 'localPushService' | 'siteDir' | 'reminderMinutes'>
> & {
  /** The host at which browsers find the site: a name of this machine. */
  readonly visitedHost: string;
};

/** Folder of the built site. */
export const siteDir = join(import.meta.dirname, '../../demo/dist/site');

/** The demo, as a story sees it: a site that can be visited, restarted, and told to send. */
export class FerryLine {
  readonly #options: ServerOptions;
  #server: Server;

  private constructor(server: Server, options: ServerOptions) {
    this.#server = server;
    this.#options = options;
  }

  static async open(options: ServerOptions): Promise<FerryLine> {
    return new FerryLine(await startDemoServer({ port: 0, siteDir, ...options }), options);
  }

  /** The origin at which browsers find it. */
  get origin(): string {
    return `http://${this.#options.visitedHost}:${new URL(this.address).port}`;
  }

  /** The address at which this process finds it. */
  get address(): string {
    return this.#server.origin;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /** Ends the server and starts another on the same port and the same data, as a deployment does. */
  async restart(change: { readonly replaceKey?: boolean } = {}): Promise<void> {
    const port = Number(new URL(this.address).port);
    await this.#server.close();
    this.#server = await startDemoServer({ port, siteDir, ...this.#options, ...change });
  }

  /** Turns notifications on with the toggle of the settings page; permission was given before. */
  async turnOn(page: Page, path = '/settings', origin = this.origin): Promise<void> {
    await page.goto(`${origin}${path}`);
    await page.getByRole('switch', { name: 'Notifications on this browser' }).click();
    const toggle = page.locator('push-toggle');
    await expect(toggle).toHaveAttribute('state', /^(subscribed|error)$/);
    const reason = (await toggle.getAttribute('state')) === 'error' ? await page.evaluate(tryToRegister) : 'none';
    expect(reason, 'why notifications could not be turned on').toBe('none');
  }

  /** Sends as the operator page does, and answers the message's id. */
  async send(message: OperatorMessage): Promise<string> {
    const response = await this.#post('/api/operator/messages', { urgency: 'high', ttlSeconds: 60, ...message });
    expect(response.status).toBe(202);
    return (response.body as { id: string }).id;
  }

  /** Whether the backend still has the subscription with this endpoint. */
  async knows(endpoint: string): Promise<boolean> {
    const response = await this.#post('/push/status', { endpoint });
    return (response.body as { known: boolean }).known;
  }

  /** Signs a traveler in, on the page that asks for it. */
  async signIn(page: Page, { name, code }: { readonly name: string; readonly code: string }): Promise<void> {
    await page.goto(`${this.origin}/account`);
    await page.getByRole('radio', { name }).check();
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Who is signed in where this endpoint leads, as the backend has it. */
  async userOf(endpoint: string): Promise<string | null> {
    return (await this.#export(endpoint)).user_id;
  }

  /** What is sent to this endpoint, as the backend has it. */
  async topicsOf(endpoint: string): Promise<readonly string[]> {
    return (await this.#export(endpoint)).topics;
  }

  /** Makes the backend lose a subscription, without its browser hearing of it. */
  async forget(endpoint: string): Promise<void> {
    await this.#post('/push/erase', { endpoint });
  }

  async #export(endpoint: string): Promise<StoredSubscription> {
    const response = await this.#post('/push/export', { endpoint });
    const { data } = response.body as { data: { subscription: StoredSubscription } };
    return data.subscription;
  }

  #post(path: string, body: unknown): Promise<JsonAnswer> {
    return postJson(`${this.address}${path}`, this.origin, body);
  }
}

/** The endpoint of the page's subscription, as the browser has it. */
export async function endpointOf(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.pushManager.getSubscription())?.endpoint;
  });
}

/** Runs in the page: tells what its toggle, which has words for users, keeps to itself. */
async function tryToRegister(): Promise<string> {
  const status = await fetch('/push-worker.js').then((answer) => answer.status, String);
  const registering = await navigator.serviceWorker.register('/push-worker.js').then(() => 'works', String);
  return `the worker's script answers ${status}, registering it by hand: ${registering}`;
}
