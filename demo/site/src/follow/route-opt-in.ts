import { html, type TemplateResult } from 'lit';
import type { Route } from '#timetable';
import { bellIcon } from '../shell/icons.js';

/** The offer on a sailing's page: messages about its route, asked for where they make sense. */
export function renderRouteOptIn(route: Route): TemplateResult {
  return html`<section class="card opt-in" aria-labelledby="opt-in-heading" data-route=${route.id}>
    <div class="opt-in-head">
      ${bellIcon()}
      <h2 id="opt-in-heading">Changes on route ${route.number}</h2>
    </div>
    <p>Late, cancelled or from another pier: a message on this device when it happens.</p>
    <push-subscribe topic=${route.id} unsubscribe>
      <button type="button" class="button">Tell me about changes to this route</button>
      <p slot="alternative">This browser can’t show notifications. Delays are on this page, and on the board at every pier.</p>
    </push-subscribe>
    <p class="quiet">Stop at any time, here or in <a href="/settings">Settings</a>.</p>
  </section>`;
}
