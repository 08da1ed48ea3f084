import { html, type TemplateResult } from 'lit';
import { ROUTES } from '#timetable';
import type { AppContext, Page } from '../app-context.js';
import { renderFollowSwitch } from '../follow/follow-switch.js';
import { describeStateLine } from '../follow/state-line.js';
import { renderLanguage } from '../settings/language.js';
import { OwnDataCard } from '../settings/own-data.js';
import { renderSilence } from '../settings/silence.js';
import { TestButton } from '../settings/test-button.js';
import { renderTopicLevels } from '../settings/topic-levels.js';
import { pageHead } from '../shell/page-head.js';
import { UNBLOCK_STEPS, type UnblockSteps } from './unblock-steps.js';

/** The page `/settings`: notifications on this browser, routes, and what is stored where. */
export class SettingsPage implements Page {
  readonly title = 'Settings';
  readonly section = 'settings';
  readonly #app: AppContext;
  readonly #test: TestButton;
  readonly #ownData: OwnDataCard;

  constructor(app: AppContext) {
    this.#app = app;
    this.#test = new TestButton(app);
    this.#ownData = new OwnDataCard(app);
  }

  render(): TemplateResult {
    const { push, follows, choices, now } = this.#app;
    const line = describeStateLine(push.state, follows.routeIds.length);
    return html`
      ${pageHead({ heading: 'Settings', lead: 'For this browser on this device. Others have their own.' })}
      <div class="content"><div class="settings-layout"><div class="settings-column">
        <section class="card" aria-labelledby="notifications-heading">
          <h2 id="notifications-heading">Notifications</h2>
          <push-toggle hint="Changes on the routes you follow, and news for every passenger."></push-toggle>
          ${this.#test.render()}
          <p class="help-link"><a href="/alerts/help">Why am I not getting alerts?</a></p>
        </section>
        <section aria-labelledby="routes-heading">
          <h2 id="routes-heading" class="section-heading">Routes you follow</h2>
          ${line.isOn ? '' : html`<p class="quiet section-note">These apply once notifications are on.</p>`}
          <fieldset class="card follow-list">
            <legend class="visually-hidden">Routes to follow</legend>
            ${ROUTES.map((route) => renderFollowSwitch(route, follows))}
          </fieldset>
        </section>
        <section aria-labelledby="levels-heading">
          <h2 id="levels-heading" class="section-heading">How much of it</h2>
          <p class="quiet section-note">Our server goes by this when it sends.</p>
          ${renderTopicLevels(choices, follows.routeIds)}
        </section>
        ${renderUnblocking()}
        </div><div class="settings-column">
          ${renderSilence(choices, now())} ${renderLanguage(choices)} ${this.#ownData.render()} ${renderStorage()}
        </div></div>
      </div>
    `;
  }
}

function renderUnblocking(): TemplateResult {
  return html`<section class="card" id="unblock" aria-labelledby="unblock-heading">
    <h2 id="unblock-heading">If notifications are blocked</h2>
    <p>Only you can unblock them, in your browser’s own settings. Choose your browser:</p>
    <div class="disclosures">${UNBLOCK_STEPS.map(renderSteps)}</div>
  </section>`;
}

function renderSteps({ browser, steps }: UnblockSteps): TemplateResult {
  return html`<details>
    <summary>${browser}</summary>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </details>`;
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
