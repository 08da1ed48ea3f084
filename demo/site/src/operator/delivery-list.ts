import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findRoute, LINE } from '#timetable';
import { formatClock } from '../timetable/format-time.js';
import { routeMark } from '../timetable/sailing-views.js';
import { countsOf, DELIVERY_STATUSES, type Delivery, type DeliveryStatus, type LoggedMessage } from './delivery-log.js';

const SHOWN = 50;

const STATUS_TEXTS: Readonly<Record<DeliveryStatus, string>> = {
  queued: 'Queued',
  sent: 'Sent',
  accepted: 'Accepted',
  retried: 'Retried',
  gone: 'Gone',
  failed: 'Failed',
};

const BROWSER_NAMES: Readonly<Record<string, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  safari: 'Safari',
  edge: 'Edge',
};

/** Renders one message and how its deliveries go. */
export function renderMessage(message: LoggedMessage): TemplateResult {
  return html`<li class="card sent-message" data-message-id=${message.id}>
    <div class="sent-head">
      ${renderAudience(message)}
      <div>
        <h3>${message.title}</h3>
        <p class="quiet">${formatClock(message.createdAt, LINE.timeZone)} · opens <a href=${message.link}>${message.link}</a></p>
      </div>
    </div>
    ${message.total === 0 ? html`<p class="quiet">Nobody to send it to: no browser has asked for these messages.</p>` : renderProgress(message)}
  </li>`;
}

function renderAudience({ route }: LoggedMessage): TemplateResult {
  const found = route === undefined ? undefined : findRoute(route);
  return found === undefined ? html`<span class="route-mark route-mark-all">All</span>` : routeMark(found);
}

function renderProgress(message: LoggedMessage): TemplateResult {
  const counts = countsOf(message);
  const shown = message.deliveries.slice(0, SHOWN);
  const hidden = message.deliveries.length - shown.length;
  return html`
    <dl class="counts">
      ${DELIVERY_STATUSES.map(
        (status) => html`<div data-status=${status} data-count=${counts[status]}>
          <dt>${STATUS_TEXTS[status]}</dt>
          <dd>${counts[status]}</dd>
        </div>`,
      )}
    </dl>
    <ul class="deliveries">
      ${repeat(shown, ({ deliveryId }) => deliveryId, renderDelivery)}
    </ul>
    ${hidden > 0 ? html`<p class="quiet">and ${hidden} more</p>` : nothing}
  `;
}

function renderDelivery(delivery: Delivery, index: number): TemplateResult {
  const browser = BROWSER_NAMES[delivery.browser ?? ''] ?? 'Browser';
  return html`<li class="delivery" data-testid="delivery-${delivery.status}" data-status=${delivery.status}>
    <span class="delivery-status">${STATUS_TEXTS[delivery.status]}</span>
    <span>${browser} <span class="quiet">#${index + 1}</span></span>
    <span class="delivery-details quiet">${describeDetails(delivery)}</span>
  </li>`;
}

function describeDetails({ attempt, httpStatus, retryAt, reason, at }: Delivery): string {
  const parts = [
    httpStatus === undefined ? undefined : `HTTP ${httpStatus}`,
    reason,
    attempt > 1 ? `attempt ${attempt}` : undefined,
    retryAt === undefined ? undefined : `again at ${formatSeconds(retryAt)}`,
    formatSeconds(at),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function formatSeconds(at: number): string {
  const format = {
    timeZone: LINE.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(at);
}
