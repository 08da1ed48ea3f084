import { html, nothing, type TemplateResult } from 'lit';
import { type Call, delayOf, deriveProgress, findStop, type Sailing } from '#timetable';
import type { TimeView } from './describe-sailing.js';
import { formatClock } from './format-time.js';

/** Renders the stops of a sailing, from pier to pier. */
export function renderCalls(sailing: Sailing, time: TimeView): TemplateResult {
  return html`<ol class="calls" data-progress=${deriveProgress(sailing, time.now).kind}>
    ${sailing.calls.map((call) => renderCall(sailing, call, time))}
  </ol>`;
}

function renderCall(sailing: Sailing, call: Call, time: TimeView): TemplateResult {
  const stop = findStop(call.stopId);
  const isPassed = (call.departsAt ?? call.arrivesAt ?? 0) + delayOf(sailing) <= time.now;
  return html`<li class="call" data-passed=${isPassed && sailing.disruption?.kind !== 'cancelled' ? 'yes' : 'no'}>
    <div class="call-times">
      ${renderInstant('Arrives', call.arrivesAt, { sailing, time })}
      ${renderInstant('Departs', call.departsAt, { sailing, time })}
    </div>
    <div class="call-stop">
      <p class="call-name">${stop?.name ?? call.stopId}</p>
      <p class="quiet">${stop?.note}</p>
    </div>
  </li>`;
}

function renderInstant(
  label: string,
  plannedAt: number | undefined,
  { sailing, time }: { readonly sailing: Sailing; readonly time: TimeView },
): TemplateResult | typeof nothing {
  if (plannedAt === undefined) return nothing;
  const planned = formatClock(plannedAt, time.timeZone);
  const delayMs = delayOf(sailing);
  const expected = delayMs > 0 ? formatClock(plannedAt + delayMs, time.timeZone) : undefined;
  const isVoid = sailing.disruption !== undefined;
  return html`<p>
    <span class="call-label">${label}</span>
    <span class="call-clock">
      ${isVoid ? html`<s>${planned}</s>` : planned}${
        expected === undefined
          ? nothing
          : html` <strong><span class="visually-hidden">now expected </span>${expected}</strong>`
      }
    </span>
  </p>`;
}
