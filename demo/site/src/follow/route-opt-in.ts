import { html, nothing, type TemplateResult } from 'lit';
import type { SubscribeResult } from 'web-push-kit';
import type { Route } from '#timetable';
import type { AppContext } from '../app-context.js';
import { bellIcon, checkIcon } from '../shell/icons.js';
import { planOptIn } from './plan-opt-in.js';

const OUTCOMES: Readonly<Record<SubscribeResult['kind'], string>> = {
  subscribed: '',
  dismissed: 'Your browser closed its question without an answer. You can ask again.',
  denied: '',
  unavailable: '',
  failed: 'That didn’t work. Check your connection and try again.',
};

/** The offer on a sailing's page: messages about its route, asked for where they make sense. */
export class RouteOptIn {
  readonly #app: AppContext;
  readonly #route: Route;
  #outcome = '';

  constructor(app: AppContext, route: Route) {
    this.#app = app;
    this.#route = route;
  }

  render(): TemplateResult {
    return html`<section class="card opt-in" aria-labelledby="opt-in-heading" data-route=${this.#route.id}>
      <div class="opt-in-head">
        ${bellIcon()}
        <h2 id="opt-in-heading">Changes on route ${this.#route.number}</h2>
      </div>
      ${this.#renderOffer()}
      <p class="opt-in-outcome" role="status">${this.#outcome}</p>
    </section>`;
  }

  #renderOffer(): TemplateResult {
    const plan = planOptIn(this.#app.push.state, this.#app.follows.isFollowed(this.#route.id));
    switch (plan.kind) {
      case 'offer':
        return html`<p>Late, cancelled or from another pier: a message on this device when it happens.</p>
          <button
            type="button"
            class="button"
            aria-disabled=${plan.isBusy ? 'true' : nothing}
            aria-describedby="opt-in-hint"
            @click=${plan.isBusy ? nothing : this.#turnOn}
          >
            Tell me about changes to this route
          </button>
          <p class="quiet" id="opt-in-hint">${plan.hint}</p>`;
      case 'following':
        return html`<p class="opt-in-done">${checkIcon()} You get a message on this device when this route changes.</p>
          <button type="button" class="button button-quiet" @click=${this.#stop}>Stop following this route</button>`;
      case 'unavailable':
        return html`<p>${plan.reason}</p>
          <p><a href="/settings">${plan.linkText}</a></p>`;
    }
  }

  readonly #turnOn = (): void => {
    const { push, follows } = this.#app;
    // The browser's own question needs the click: nothing may come before it.
    if (push.state.kind !== 'subscribed') {
      void follows.turnOnFor(this.#route.id).then(({ kind }) => this.#report(OUTCOMES[kind]));
    } else {
      void follows.setFollowed(this.#route.id, true).then(() => this.#reportSaved());
    }
  };

  readonly #stop = (): void => {
    void this.#app.follows.setFollowed(this.#route.id, false).then(() => this.#reportSaved());
  };

  #reportSaved(): void {
    this.#report(this.#app.follows.noteOf(this.#route.id) === 'failed' ? 'That couldn’t be saved. Try again.' : '');
  }

  #report(outcome: string): void {
    this.#outcome = outcome;
    this.#app.update();
  }
}
