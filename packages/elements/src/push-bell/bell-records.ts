import type { PushClient } from '@web-push-kit/client';
import { adoptMore } from '../adopt-more.js';
import { controlStyles } from '../control.styles.js';
import type { ElementInside } from '../element-inside.js';
import { BELL_PAUSED } from '../icon-paths.js';
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

  #badge: HTMLElement | undefined;
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
    this.#removeBadge();
  }

  /** What style sheets can ask for. */
  get customStates(): readonly (string | false)[] {
    const { unreadCount, isPaused } = this.#plan();
    return [unreadCount > 0 && 'unread', isPaused && 'paused'];
  }

  /** How a pause looks; `undefined` where there is none. */
  get look(): IconMark | undefined {
    return this.#plan().isPaused ? { icon: 'bell-paused', path: BELL_PAUSED } : undefined;
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
    const { badge, unreadCount } = this.#plan();
    if (badge === 'none') this.#removeBadge();
    else this.#showBadge(button, badge, badge === 'count' ? this.#writeCount(unreadCount) : '');
  }

  /** The button's name has the whole number. What is drawn is no text, or "99+" would have to be in the name too. */
  #showBadge(button: HTMLElement, look: string, count: string): void {
    this.#badge ??= addBadge(button);
    this.#badge.className = `badge ${look}`;
    this.#badge.dataset.count = count;
  }

  #writeCount(unreadCount: number): string {
    const count = Math.min(unreadCount, this.#bell.max);
    const more = unreadCount > count ? '+' : '';
    return `${count.toLocaleString(this.#inside.localize.lang())}${more}`;
  }

  #removeBadge(): void {
    this.#badge?.remove();
    this.#badge = undefined;
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

/** Not by Lit: a bell at rest, with a client of the kit's own, would have it loaded for this alone. */
function addBadge(button: HTMLElement): HTMLElement {
  const badge = document.createElement('span');
  badge.setAttribute('part', 'badge');
  badge.setAttribute('aria-hidden', 'true');
  button.append(badge);
  return badge;
}

/** Swings the bell once, for those who do not mind motion. */
function ring(bell: Element): void {
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return;
  const swing = [0, 14, -12, 9, -6, 3, 0].map((degrees) => ({ rotate: `${degrees}deg`, transformOrigin: '50% 10%' }));
  bell.animate(swing, { duration: 900, easing: 'ease-in-out' });
}
