import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ElementClient } from '../element-client.js';
import { loadElement } from '../load-element.js';
import type { TopicOption } from '../push-preferences/topic-option.js';

/** What the elements in the panel get from the bell. */
export interface PanelElementFacts {
  readonly client: ElementClient | undefined;
  readonly siteName: string;
  readonly lang: string;
  readonly topics: readonly TopicOption[];
}

/** The switch: what is on can be turned off here, and what cannot be turned on says why. */
export function renderSwitch({ client, siteName, lang }: PanelElementFacts): TemplateResult {
  void loadElement('push-toggle');
  return html`<push-toggle
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-toggle>`;
}

/** The way out of "blocked". */
export function renderHelp({ client, siteName, lang }: PanelElementFacts): TemplateResult {
  void loadElement('push-help');
  return html`<push-help
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-help>`;
}

/** The way to the Home Screen. */
export function renderGuide({ client, siteName, lang }: PanelElementFacts): TemplateResult {
  void loadElement('push-install-guide');
  return html`<push-install-guide
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-install-guide>`;
}

/** A pause; and the topics, where the page has named any. */
export function renderSettings(facts: PanelElementFacts): TemplateResult {
  const { client, siteName, lang, topics } = facts;
  void loadElement('push-snooze');
  return html`<push-snooze
      .client=${client}
      site-name=${siteName}
      lang=${lang || nothing}
      @push-state-change=${stop}
      @push-permission-change=${stop}
    ></push-snooze>
    ${topics.length > 0 ? renderTopics(facts) : nothing}`;
}

function renderTopics({ client, siteName, lang, topics }: PanelElementFacts): TemplateResult {
  void loadElement('push-preferences');
  return html`<push-preferences
    no-pause
    .topics=${topics}
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-preferences>`;
}

/** The notifications that have arrived. */
export function renderInbox({ client, siteName, lang }: PanelElementFacts): TemplateResult {
  void loadElement('push-inbox');
  return html`<push-inbox
    no-heading
    no-hint
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-inbox>`;
}

/** The bell tells the page what the elements inside of it hear, too. */
function stop(event: Event): void {
  event.stopPropagation();
}
