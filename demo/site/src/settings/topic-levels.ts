import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isRouteId, ROUTES } from '#timetable';
import { routeMark } from '../timetable/sailing-views.js';
import type { Choices, TopicLevel } from './choices.js';
import { renderNote } from './note.js';

const LEVELS: readonly (readonly [TopicLevel, string])[] = [
  ['all', 'Everything'],
  ['important', 'Only urgent'],
  ['none', 'Nothing'],
];

/** Renders how much is wanted of each route that is followed, of the line's news, and of reminders. */
export function renderTopicLevels(choices: Choices, followed: readonly string[]): TemplateResult {
  const routes = ROUTES.filter(({ id }) => isRouteId(id) && followed.includes(id));
  return html`<ul class="card level-list">
    ${routes.map((route) => renderLevel({ topic: route.id, name: route.name, mark: routeMark(route) }, choices))}
    ${renderLevel({ topic: 'news', name: 'News for every passenger', mark: mark('All') }, choices)}
    ${renderLevel({ topic: 'reminders', name: 'Reminders of your sailings', mark: mark('Me') }, choices)}
  </ul>`;
}

interface Row {
  readonly topic: string;
  readonly name: string;
  readonly mark: TemplateResult;
}

function renderLevel({ topic, name, mark: icon }: Row, choices: Choices): TemplateResult {
  const chosen = choices.levelOf(topic);
  const onChange = (event: Event): void =>
    void choices.setLevel(topic, (event.currentTarget as HTMLSelectElement).value as TopicLevel);
  return html`<li class="level">
    ${icon}
    <label class="level-name" for="level-${topic}">${name}</label>
    <span class="level-control">
      <select id="level-${topic}" @change=${onChange}>
        ${LEVELS.map(([level, text]) => html`<option value=${level} .selected=${live(level === chosen)}>${text}</option>`)}
      </select>
      ${renderNote(choices.noteOf(`level-${topic}`))}
    </span>
  </li>`;
}

function mark(text: string): TemplateResult {
  return html`<span class="route-mark route-mark-all" aria-hidden="true">${text}</span>`;
}
