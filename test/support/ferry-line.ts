import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startDemoServer } from 'demo/server';

/** What the operator of the ferry line sends. */
export interface OperatorMessage {
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

type Server = Awaited<ReturnType<typeof startDemoServer>>;
type ServerOptions = Pick<Parameters<typeof startDemoServer>[0], 'dataDir' | 'localPushService'>;

const siteDir = join(import.meta.dirname, '../../demo/dist/site');

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

  get origin(): string {
    return this.#server.origin;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /** Ends the server and starts another on the same port and the same data, as a deployment does. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.origin).port);
    await this.#server.close();
    this.#server = await startDemoServer({ port, siteDir, ...this.#options });
  }

  /** Turns notifications on with the toggle of the settings page; permission was given before. */
  async turnOn(page: Page, path = '/settings'): Promise<void> {
    await page.goto(`${this.origin}${path}`);
    await page.getByRole('switch', { name: 'Notifications on this browser' }).click();
    await expect(page.locator('push-toggle')).toHaveAttribute('state', 'subscribed');
  }

  /** Sends as the operator page does, and answers the message's id. */
  async send(message: OperatorMessage): Promise<string> {
    const response = await this.#post('/api/operator/messages', { urgency: 'high', ttlSeconds: 60, ...message });
    expect(response.status).toBe(202);
    return ((await response.json()) as { id: string }).id;
  }

  /** Whether the backend still has the subscription with this endpoint. */
  async knows(endpoint: string): Promise<boolean> {
    const response = await this.#post('/push/status', { endpoint });
    return ((await response.json()) as { known: boolean }).known;
  }

  #post(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify(body),
    });
  }
}

/** The endpoint of the page's subscription, as the browser has it. */
export async function endpointOf(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.pushManager.getSubscription())?.endpoint;
  });
}
