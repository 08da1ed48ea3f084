import { html, nothing, type TemplateResult } from 'lit';
import { ROUTES, type Route } from '#timetable';
import type { AppContext, Page } from '../app-context.js';
import { NEWS_TOPIC, REMINDERS_TOPIC } from '../follow/chosen-topics.js';
import { renderLanguage } from '../settings/language.js';
import { OwnDataCard } from '../settings/own-data.js';
import { pageHead } from '../shell/page-head.js';
import { routeMark } from '../timetable/sailing-views.js';

/** The page `/settings`: notifications on this browser, what to send, and what is stored where. */
export class SettingsPage implements Page {
  readonly title = 'Settings';
  readonly section = 'settings';
  readonly #app: AppContext;
  readonly #ownData: OwnDataCard;

  constructor(app: AppContext) {
    this.#app = app;
    this.#ownData = new OwnDataCard(app);
  }

  render(): TemplateResult {
    return html`
      ${pageHead({ heading: 'Settings', lead: 'For this browser on this device. Others have their own.' })}
      <div class="content settings-layout">
        <div class="settings-column">
          <section class="card" aria-labelledby="notifications-heading">
            <h2 id="notifications-heading">Notifications</h2>
            <push-toggle hint="Changes on the routes you follow, and news for every passenger."></push-toggle>
            <p class="help-link"><a href="/alerts/help">Why am I not getting alerts?</a></p>
          </section>
          <section class="card">${renderPreferences()}</section>
        </div>
        <div class="settings-column">
          ${renderSilence()} ${renderLanguage(this.#app.choices)} ${this.#ownData.render()} ${renderStorage()}
        </div>
      </div>
    `;
  }
}

/** The server goes by it when it selects who gets a message. */
function renderPreferences(): TemplateResult {
  return html`<push-preferences no-pause>
    <h2 slot="heading">What to send</h2>
    <push-topic-group heading="Routes">${ROUTES.map(renderRoute)}</push-topic-group>
    <push-topic-group heading="For every passenger">
      <push-topic name=${NEWS_TOPIC} levels="all important none" checked hint="A closed harbor, a strike, a new timetable.">
        ${topicName(mark('All'), 'News of the line')}
      </push-topic>
      <push-topic name=${REMINDERS_TOPIC} checked hint="Before a sailing that you have booked leaves.">
        ${topicName(mark('Me'), 'Reminders of your sailings')}
      </push-topic>
    </push-topic-group>
  </push-preferences>`;
}

function renderRoute(route: Route): TemplateResult {
  return html`<push-topic name=${route.id} levels="all important none">
    ${topicName(routeMark(route), route.name)}
    <span slot="hint">${route.summary} ${route.runs === 'Every day' ? nothing : `${route.runs}.`}</span>
  </push-topic>`;
}

function topicName(icon: TemplateResult, name: string): TemplateResult {
  return html`<span class="topic-name">${icon} <span>${name}</span></span>`;
}

function mark(text: string): TemplateResult {
  return html`<span class="route-mark route-mark-all" aria-hidden="true">${text}</span>`;
}

/** The worker goes by it; the server never hears of it. */
function renderSilence(): TemplateResult {
  return html`<section class="card silence" aria-labelledby="silence-heading">
    <h2 id="silence-heading">When it stays quiet</h2>
    <push-quiet-hours allow-urgent></push-quiet-hours>
    <push-snooze><h3 slot="heading">Pause notifications</h3></push-snooze>
  </section>`;
}

function renderStorage(): TemplateResult {
  return html`<section class="card" aria-labelledby="storage-heading">
    <h2 id="storage-heading">What this site stores</h2>
    <dl class="storage">
      <div>
        <dt>In this browser</dt>
        <dd>
          The choices on this page, the messages of the last 30 days, and when you last answered “Not now”. A cookie only
          while you are signed in.
        </dd>
      </div>
      <div>
        <dt>On our server, while notifications are on</dt>
        <dd>
          The address your browser gave us for sending to it, its keys, your routes, your language and time zone, and
          who is signed in. No email address, no location.
        </dd>
      </div>
      <div>
        <dt>When you turn notifications off</dt>
        <dd>The server’s record is deleted at once. The same happens when your browser tells us it is gone.</dd>
      </div>
    </dl>
  </section>`;
}
