import { html, nothing, type TemplateResult } from 'lit';
import { ROUTES } from '#timetable';
import type { AppContext, Page } from '../app-context.js';
import { renderFollowSwitch } from '../follow/follow-switch.js';
import { describeStateLine } from '../follow/state-line.js';
import { bellIcon, checkIcon } from '../shell/icons.js';
import { pageHead } from '../shell/page-head.js';

/** The page `/alerts`: which routes to get messages about. */
export class AlertsPage implements Page {
  readonly title = 'Alerts by route';
  readonly section = 'alerts';
  readonly #app: AppContext;

  constructor(app: AppContext) {
    this.#app = app;
  }

  render(): TemplateResult {
    return html`
      ${pageHead({
        heading: 'Alerts by route',
        lead: 'Follow the routes you use. You hear from us when a boat on them is late, cancelled or leaves from another pier.',
      })}
      <div class="content alerts-layout">
        <div class="alerts-ask">
          <push-prompt
            variant="inline"
            trigger="auto"
            min-views="0"
            min-engagement="0s"
            heading="Know before you leave for the pier"
            message="Skerry Line sends a message to this device when a route you follow changes. A few a week, fewer in calm weather. Turn them off at any time."
          ></push-prompt>
          ${renderStateLine(this.#app)}
          <p class="quiet">
            News that concerns every passenger, such as a closed harbor, reaches everybody who has notifications on.
          </p>
          <p><a href="/alerts/help">Why am I not getting alerts?</a></p>
        </div>
        <fieldset class="card follow-list">
          <legend class="visually-hidden">Routes to follow</legend>
          ${ROUTES.map((route) => renderFollowSwitch(route, this.#app.follows))}
        </fieldset>
      </div>
    `;
  }
}

function renderStateLine({ push, follows }: AppContext): TemplateResult {
  const { text, isOn, linkText } = describeStateLine(push.state, follows.routeIds.length);
  return html`<p class="state-line" data-on=${isOn ? 'yes' : 'no'}>
    ${isOn ? checkIcon() : bellIcon()}
    <span>${text} ${linkText === undefined ? nothing : html`<a href="/settings">${linkText}</a>`}</span>
  </p>`;
}
