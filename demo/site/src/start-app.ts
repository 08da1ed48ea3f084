import { render } from 'lit';
import { configureWorker, createPushClient, restBackend, type ShowMessage } from 'web-push-kit';
import 'web-push-kit/autoload';
import 'web-push-kit/elements';
import { LINE, serviceDateAt } from '#timetable';
import { Account } from './account/account.js';
import { AccountApi } from './account/account-api.js';
import type { AppContext, Page } from './app-context.js';
import { createPage } from './create-page.js';
import { readChosenTopics, recordChosenRoutes } from './follow/chosen-topics.js';
import { FOLLOW_NOTES } from './follow/follow-switch.js';
import { FollowChangeEvent, RouteFollows } from './follow/route-follows.js';
import { OperatorConsole } from './operator/operator-console.js';
import { interceptLinkClicks } from './routing/link-clicks.js';
import { isPagePath } from './routing/match-page.js';
import { placeVisitor } from './routing/place-visitor.js';
import { createRouter, type PageChange } from './routing/router.js';
import { CHOICE_NOTES, ChoiceChangeEvent, Choices } from './settings/choices.js';
import { renderShell } from './shell/shell.js';
import { ToastQueue } from './shell/toasts.js';
import { TimetableStore } from './timetable/timetable-store.js';

const TICK_MS = 15_000;

/**
 * Starts the site inside `container`.
 *
 * @returns Stops listening to everything.
 */
export function startApp(container: HTMLElement): () => void {
  const app = new App(container);
  app.start();
  return () => app.stop();
}

class App {
  readonly #container: HTMLElement;
  readonly #push = createPushClient({
    worker: '/push-worker.js',
    backend: restBackend('/push'),
    topics: readChosenTopics(() => localStorage),
  });
  readonly #follows = new RouteFollows(this.#push);
  readonly #account = new Account(new AccountApi(fetch.bind(globalThis)), this.#push);
  readonly #choices = new Choices(this.#push);
  readonly #timetables = new TimetableStore(fetch.bind(globalThis));
  readonly #toasts = new ToastQueue();
  readonly #router = createRouter({ window, show: (change) => this.#show(change) });
  readonly #context: AppContext = {
    push: this.#push,
    follows: this.#follows,
    timetables: this.#timetables,
    account: this.#account,
    choices: this.#choices,
    now: () => Date.now(),
    update: () => this.#scheduleRender(),
    replaceAddress: (target) => this.#router.replace(target),
    operator: () => this.#openOperator(),
  };
  readonly #lifetime = new AbortController();
  #operator: OperatorConsole | undefined;
  #page: Page | undefined;
  #visit = 0;
  #announcement = '';
  #isRenderScheduled = false;

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  start(): void {
    const { signal } = this.#lifetime;
    const sources = [this.#follows, this.#timetables, this.#toasts, this.#account, this.#choices];
    for (const source of sources) {
      source.addEventListener('change', this.#scheduleRender, { signal });
    }
    this.#follows.addEventListener('change', this.#onFollowsChange, { signal });
    this.#choices.addEventListener('change', this.#onChoice, { signal });
    this.#choices.start(signal);
    void this.#account.load();
    void configureWorker(this.#push, { receiptsUrl: '/push/receipts' });
    this.#listenToPush(signal);
    this.#watchTimeAndNetwork(signal);
    interceptLinkClicks((url) => this.#router.navigate(url), signal);
    this.#router.start(signal);
  }

  stop(): void {
    this.#lifetime.abort();
    this.#push.close();
  }

  #listenToPush(signal: AbortSignal): void {
    this.#push.addEventListener('statechange', this.#scheduleRender, { signal });
    // What is chosen in one of the kit's elements, or in another tab, shows in the pages' own switches.
    this.#push.addEventListener('recordschange', this.#scheduleRender, { signal });
    this.#container.addEventListener('push-topics-change', this.#recordRoutes, { signal });
    this.#push.addEventListener('message', ({ message }) => this.#onMessage(message), { signal });
    this.#push.onDeepLink((url) => this.#router.navigate(url));
  }

  #watchTimeAndNetwork(signal: AbortSignal): void {
    const timer = setInterval(this.#scheduleRender, TICK_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    document.addEventListener('visibilitychange', this.#onReturn, { signal });
    window.addEventListener('online', this.#onReturn, { signal });
    window.addEventListener('offline', this.#scheduleRender, { signal });
  }

  readonly #onFollowsChange = (event: Event): void => {
    this.#recordRoutes();
    const note = event instanceof FollowChangeEvent ? event.note : undefined;
    if (note !== undefined && note !== 'saving') this.#announce(FOLLOW_NOTES[note]);
  };

  readonly #recordRoutes = (): void => recordChosenRoutes(() => localStorage, this.#push.topics);

  readonly #onChoice = (event: Event): void => {
    const note = event instanceof ChoiceChangeEvent ? event.note : undefined;
    if (note !== undefined && note !== 'saving') this.#announce(CHOICE_NOTES[note]);
  };

  #onMessage(message: ShowMessage): void {
    this.#toasts.add({ title: message.title, text: message.body, href: pageHref(message.url) });
    this.#announce(`New message: ${message.title}. ${message.body ?? ''}`);
    // A message is news about a boat: what is on screen may be wrong now.
    this.#refreshToday();
  }

  readonly #onReturn = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#scheduleRender();
    this.#refreshToday();
  };

  #refreshToday(): void {
    void this.#timetables.refresh(serviceDateAt(Date.now(), LINE.timeZone));
  }

  /** Once opened it keeps listening, so that coming back finds every delivery. */
  #openOperator(): OperatorConsole {
    if (this.#operator === undefined) {
      this.#operator = new OperatorConsole(this.#scheduleRender);
      void this.#operator.start(this.#lifetime.signal);
    }
    return this.#operator;
  }

  #show(change: PageChange): void {
    this.#visit += 1;
    this.#page = createPage(change.address, this.#context);
    this.#follows.forgetNotes();
    this.#choices.forgetNotes();
    this.#toasts.removeFor(hrefOf(change.url));
    this.#render();
    // Who loads the document starts at its top, as everywhere on the web, unless the address names a part of it.
    if (change.arrival === 'first-load' && change.url.hash === '') return;
    placeVisitor(change, this.#container);
    this.#announce(this.#page.title);
  }

  readonly #scheduleRender = (): void => {
    if (this.#isRenderScheduled) return;
    this.#isRenderScheduled = true;
    queueMicrotask(() => this.#render());
  };

  #render(): void {
    this.#isRenderScheduled = false;
    const page = this.#page;
    if (page === undefined) return;
    const shell = {
      push: this.#push,
      page,
      visit: this.#visit,
      toasts: this.#toasts,
      announcement: this.#announcement,
      isOffline: !navigator.onLine,
      userName: this.#account.user?.name.split(' ')[0],
    };
    render(renderShell(shell), this.#container);
    document.title = `${page.title} – ${LINE.name}`;
  }

  #announce(text: string): void {
    const { ariaNotify } = document as AriaNotifyingDocument;
    if (ariaNotify !== undefined) {
      ariaNotify.call(document, text);
      return;
    }
    // The same words twice are no change of a live region: a space that does not collapse makes them one.
    this.#announcement = this.#announcement === text ? `${text}\u00a0` : text;
    this.#scheduleRender();
  }
}

/** @see https://w3c.github.io/aria/#ARIANotifyMixin */
type AriaNotifyingDocument = Document & { readonly ariaNotify?: (announcement: string) => void };

/** The address to link to when the message leads to a page of this site. */
function pageHref(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  return url.origin === location.origin && isPagePath(url.pathname) ? hrefOf(url) : undefined;
}

function hrefOf({ pathname, search, hash }: URL): string {
  return `${pathname}${search}${hash}`;
}
