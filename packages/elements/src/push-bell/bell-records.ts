import type { PushClient } from '@web-push-kit/client';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { adoptMore } from '../adopt-more.js';
import { controlStyles } from '../control.styles.js';
import type { ElementInside } from '../element-inside.js';
import { findIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import type { IconMark } from '../markup.js';
import type { PushTextKey } from '../translations/translation.js';
import { bellRecordsStyles } from './bell-records.styles.js';
import type { PushBellElement } from './push-bell.js';
import { pushBellTexts } from './push-bell.texts.js';
import { planRecords, type RecordSummary, type RecordsView } from './push-bell-view.js';
import { watchRecords } from './watch-records.js';
import { writePauseEnd } from './write-pause-end.js';

registerEnglish(pushBellTexts);

/** What the bell shows of a client's records: how much is unread, and a pause. */
export class BellRecords {
  readonly #bell: PushBellElement;
  readonly #inside: ElementInside;
  /** `undefined` until they have been read. */
  #summary: RecordSummary | undefined;

  #button: HTMLElement | undefined;
  readonly #stopWatching: () => void;

  constructor(bell: PushBellElement, inside: ElementInside, client: PushClient) {
    this.#bell = bell;
    this.#inside = inside;
    adoptMore(bell, controlStyles, bellRecordsStyles);
    this.#stopWatching = watchRecords(client, this.#onSummary);
  }

  /** Stops following the records, and takes the badge away. */
  stop(): void {
    this.#stopWatching();
    if (this.#button) render(nothing, this.#button);
  }

  /** What style sheets can ask for. */
  get customStates(): readonly (string | false)[] {
    const { unreadCount, isPaused } = this.#plan();
    return [unreadCount > 0 && 'unread', isPaused && 'paused'];
  }

  /** How a pause looks; `undefined` where there is none. */
  get look(): IconMark | undefined {
    return this.#plan().isPaused ? { icon: 'bell-paused', path: findIcon('bell-paused') } : undefined;
  }

  /** Names the bell by what it is about, its state and what is unread. @param word - The state without a pause. */
  name(label: string, word: PushTextKey): string {
    const { unreadCount, isPaused } = this.#plan();
    const { localize, text } = this.#inside;
    const words = isPaused ? this.#namePause() : text(word);
    return unreadCount > 0
      ? localize.term('pushBellNameUnread', label, words, unreadCount)
      : localize.term('pushBellName', label, words);
  }

  /** Draws the badge into the bell's button. */
  draw(button: HTMLElement): void {
    this.#button = button;
    render(this.#renderBadge(), button);
  }

  #renderBadge(): TemplateResult | typeof nothing {
    const { badge, unreadCount } = this.#plan();
    if (badge === 'none') return nothing;
    const count = Math.min(unreadCount, this.#bell.max);
    const more = unreadCount > count ? '+' : '';
    // The button's name has the whole number; what is drawn is no text, or "99+" would have to be in the name too.
    const drawn = badge === 'count' ? `${count.toLocaleString(this.#inside.localize.lang())}${more}` : '';
    return html`<span class="badge ${badge}" part="badge" data-count=${drawn} aria-hidden="true"></span>`;
  }

  #plan(): RecordsView {
    return planRecords(this.#summary, this.#bell.state, this.#bell.badge);
  }

  #namePause(): string {
    const { localize, text } = this.#inside;
    const end = writePauseEnd(this.#summary?.pausedUntil ?? 0, Date.now(), localize.lang());
    return end === undefined ? text('pushBellPaused') : localize.term('pushBellPausedUntil', end);
  }

  readonly #onSummary = (summary: RecordSummary): void => {
    const hasNew = this.#summary && summary.unreadCount > this.#summary.unreadCount;
    this.#summary = summary;
    this.#bell.requestUpdate();
    const drawing = this.#bell.renderRoot.querySelector('.drawing');
    if (hasNew && drawing) ring(drawing);
  };
}

/** Swings the bell once, for those who do not mind motion. */
function ring(bell: Element): void {
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return;
  const swing = [0, 14, -12, 9, -6, 3, 0].map((degrees) => ({ rotate: `${degrees}deg`, transformOrigin: '50% 10%' }));
  bell.animate(swing, { duration: 900, easing: 'ease-in-out' });
}
