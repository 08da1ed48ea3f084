import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Route, RouteId } from '#timetable';
import { routeMark } from '../timetable/sailing-views.js';
import type { FollowNote, RouteFollows } from './route-follows.js';

/** What became of a change, in words. */
export const FOLLOW_NOTES: Readonly<Record<FollowNote, string>> = {
  saving: 'Saving…',
  saved: 'Saved',
  queued: 'Kept. We’re told when you’re online.',
  failed: 'Couldn’t save. Try again.',
};

/** Renders the row of one route with its switch. */
export function renderFollowSwitch(route: Route, follows: RouteFollows): TemplateResult {
  const note = follows.noteOf(route.id);
  const isBusy = note === 'saving';
  const onChange = (event: Event): void => setFollowed(event.currentTarget as HTMLInputElement, route.id, follows);
  return html`<label class="follow" id=${route.id} data-route=${route.id}>
    ${routeMark(route)}
    <span class="follow-words">
      <span class="follow-name">${route.name}</span>
      <span class="follow-hint" id="${route.id}-hint">${route.summary} ${route.runs === 'Every day' ? nothing : `${route.runs}.`}</span>
    </span>
    <span class="follow-control">
      <input
        type="checkbox"
        role="switch"
        class="switch"
        aria-label="Route ${route.number}, ${route.name}"
        aria-describedby="${route.id}-hint"
        aria-busy=${isBusy ? 'true' : nothing}
        .checked=${live(follows.isFollowed(route.id))}
        @change=${onChange}
      />
      <span class="follow-note" data-note=${note ?? nothing}>${note === undefined ? '' : FOLLOW_NOTES[note]}</span>
    </span>
  </label>`;
}

function setFollowed(control: HTMLInputElement, routeId: RouteId, follows: RouteFollows): void {
  if (follows.noteOf(routeId) === 'saving') {
    control.checked = !control.checked;
    return;
  }
  void follows.setFollowed(routeId, control.checked);
}
