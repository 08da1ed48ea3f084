import { html, nothing, type TemplateResult } from 'lit';
import type { Route, Sailing } from '#timetable';
import { warningIcon } from '../shell/icons.js';
import { describeStatus, type TimeView } from './describe-sailing.js';
import { formatClock } from './format-time.js';

/** The route's number on its color. */
export function routeMark(route: Route): TemplateResult {
  return html`<span class="route-mark" data-route=${route.id}>
    <span class="visually-hidden">Route </span>${route.number}
  </span>`;
}

/** A sailing's status, in words and color. */
export function statusPill(sailing: Sailing, time: TimeView): TemplateResult {
  const { tone, text } = describeStatus(sailing, time);
  const isWarning = tone === 'bad' || tone === 'caution';
  return html`<span class="status" data-tone=${tone}>${isWarning ? warningIcon() : nothing}${text}</span>`;
}

/** A planned time; struck through when it no longer holds. */
export function plannedTime(sailing: Sailing, plannedAt: number, time: TimeView): TemplateResult {
  const clock = formatClock(plannedAt, time.timeZone);
  const isVoid = sailing.disruption !== undefined;
  const instant = new Date(plannedAt).toISOString();
  return html`<time class="planned" datetime=${instant}>${isVoid ? html`<s>${clock}</s>` : clock}</time>`;
}
