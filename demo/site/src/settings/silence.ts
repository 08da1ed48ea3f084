import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { findRoute } from '#timetable';
import type { Choices } from './choices.js';
import { renderNote } from './note.js';

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = { start: '22:00', end: '07:00' };
const NAMES: Readonly<Record<string, string>> = { news: 'News for every passenger', reminders: 'Reminders' };

/** Renders when notifications make no sound, and what is muted. The worker goes by it; the server never hears of it. */
export function renderSilence(choices: Choices, now: number): TemplateResult {
  return html`<section class="card silence" id="silence" aria-labelledby="silence-heading">
    <h2 id="silence-heading">When it stays quiet</h2>
    <p class="quiet">Messages still arrive, without sound or vibration. Urgent ones are always heard.</p>
    ${renderQuietHours(choices)} ${renderSnooze(choices, now)} ${renderMuted(choices)}
  </section>`;
}

function renderQuietHours(choices: Choices): TemplateResult {
  const [hours] = choices.preferences.quietHours ?? [];
  const { start, end } = hours ?? DEFAULT_HOURS;
  const toggle = (event: Event): void => {
    const isOn = (event.currentTarget as HTMLInputElement).checked;
    void choices.setQuietHours(isOn ? { start, end } : undefined);
  };
  const set =
    (part: 'start' | 'end') =>
    (event: Event): void => {
      const { value } = event.currentTarget as HTMLInputElement;
      // A field that is being emptied is no time yet.
      if (value !== '') void choices.setQuietHours({ start, end, [part]: value });
    };
  return html`<div class="silence-row">
    <label class="silence-label">
      <span>Quiet hours</span>
      <input type="checkbox" role="switch" class="switch" .checked=${live(hours !== undefined)} @change=${toggle} />
    </label>
    <div class="quiet-times" ?hidden=${hours === undefined}>
      <div class="field">
        <label for="quiet-start">From</label>
        <input id="quiet-start" type="time" required .value=${live(start)} @change=${set('start')} />
      </div>
      <div class="field">
        <label for="quiet-end">To</label>
        <input id="quiet-end" type="time" required .value=${live(end)} @change=${set('end')} />
      </div>
    </div>
    ${renderNote(choices.noteOf('quiet-hours'))}
  </div>`;
}

function renderSnooze(choices: Choices, now: number): TemplateResult {
  const { snoozedUntil } = choices.preferences;
  const isOn = snoozedUntil !== undefined && snoozedUntil > now;
  const clock = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return html`<div class="silence-row">
    <p class="silence-label"><span>Snooze</span></p>
    ${
      isOn
        ? html`<p>Quiet until ${clock.format(snoozedUntil)}.</p>
            <button type="button" class="button button-quiet" @click=${() => void choices.setSnooze(undefined)}>
              End snooze
            </button>`
        : html`<div class="way-out">
            <button type="button" class="button button-quiet" @click=${() => void choices.setSnooze(now + HOUR_MS)}>
              For an hour
            </button>
            <button type="button" class="button button-quiet" @click=${() => void choices.setSnooze(tomorrowMorning(now))}>
              Until tomorrow, 07:00
            </button>
          </div>`
    }
    ${renderNote(choices.noteOf('snooze'))}
  </div>`;
}

function renderMuted(choices: Choices): TemplateResult {
  const { mutedTopics = [] } = choices.preferences;
  return html`<div class="silence-row">
    <p class="silence-label"><span>Muted</span></p>
    ${
      mutedTopics.length === 0
        ? html`<p class="quiet">Nothing. A notification’s own “Mute” button puts its topic here.</p>`
        : html`<ul class="muted">
            ${mutedTopics.map(
              (topic) => html`<li>
                <span>${nameOf(topic)}</span>
                <button type="button" class="button button-quiet" aria-label="Unmute ${nameOf(topic)}" @click=${() => void choices.unmute(topic)}>
                  Unmute
                </button>
              </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function nameOf(topic: string): string {
  const route = findRoute(topic);
  return route === undefined ? (NAMES[topic] ?? topic) : `Route ${route.number}, ${route.name}`;
}

/** On this device's clock. */
function tomorrowMorning(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return morning.setHours(7, 0, 0, 0);
}
