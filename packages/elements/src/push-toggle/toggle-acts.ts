import '../core-english.js';
import type { SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { adoptMore } from '../adopt-more.js';
import { controlStyles } from '../control.styles.js';
import { isPushClient } from '../element-client.js';
import type { ElementInside } from '../element-inside.js';
import { findIcon } from '../icons.js';
import { loadOnce } from '../load-once.js';
import type { IconMark } from '../markup.js';
import { joinStateText } from '../state-text.js';
import type { PushTextKey } from '../translations/translation.js';
import type { PushToggleElement } from './push-toggle.js';
import { isWayOut, planToggle, type ToggleAct, type ToggleNote, type ToggleView } from './push-toggle-view.js';
import { TestButton } from './test-button.js';
import { toggleActsStyles } from './toggle-acts.styles.js';

type WayOutModule = typeof import('./toggle-way-out.js');

/** The switch as its acts see it. */
export interface ToggleHost {
  readonly act: ToggleAct | undefined;
  /** Where the switch stood when nothing was under way. */
  readonly wasOn: boolean;
  /** Turns notifications on or off. Called synchronously by a click handler. */
  readonly turn: (isOn: boolean) => void;
}

/** What the toggle does and says beside a switch at rest. */
export class ToggleActs {
  readonly #toggle: PushToggleElement;
  readonly #inside: ElementInside;
  readonly #describe: () => ToggleHost;
  readonly #test: TestButton;
  #note: ToggleNote | undefined;
  #isCopied = false;
  #wayOut: WayOutModule | undefined;

  /** Without a connection the words alone have to do. */
  readonly #loadWayOut = loadOnce(
    () => import('./toggle-way-out.js'),
    (module) => {
      this.#wayOut = module;
      this.#toggle.requestUpdate();
    },
  );

  /** @param describe - The switch as it is at the moment. */
  constructor(toggle: PushToggleElement, inside: ElementInside, describe: () => ToggleHost) {
    this.#toggle = toggle;
    this.#inside = inside;
    this.#describe = describe;
    this.#test = new TestButton(toggle, { text: inside.text, announce: (message) => inside.announcer.say(message) });
    adoptMore(toggle, controlStyles, toggleActsStyles);
    if (describe().act) this.#announceStatus();
  }

  plan(): ToggleView {
    const { state, client } = this.#inside.push;
    const { act, wasOn } = this.#describe();
    return planToggle({
      state,
      act,
      wasOn,
      note: this.#note,
      canTest: !this.#toggle.noTest && isPushClient(client),
      hasNoHelp: this.#toggle.noHelp,
    });
  }

  /** The toggle is about to render. */
  prepare(): void {
    if (isWayOut(this.plan().action)) void this.#loadWayOut();
  }

  /** The push state is of another kind. */
  stateChanged(state: PushState, previous: PushState): void {
    this.#note = undefined;
    this.#test.reset();
    this.#isCopied = false;
    if (this.#describe().act === 'turning-on' && state.kind === 'prompting') this.#announceStatus();
    // The help, which would say so itself, is gone by then.
    const isFree = previous.kind === 'denied' && (state.kind === 'default' || state.kind === 'unsubscribed');
    if (isFree && !this.#toggle.noHelp) this.#announce('pushUnblocked');
  }

  /** What the user has asked for is over. */
  finish(result: SubscribeResult | UnsubscribeResult): void {
    this.#note = readNote(result);
    this.#toggle.requestUpdate();
    // Whoever decided otherwise has said so.
    if (result.kind !== 'superseded') this.#announceStatus();
  }

  /** The drawing beside the state in words. */
  get icon(): IconMark | undefined {
    const { icon } = this.plan();
    return icon && { icon, path: findIcon(icon) };
  }

  /** Draws what there is to do beside moving the switch, and another way where push cannot work. */
  draw(base: HTMLElement): void {
    const { kind } = this.#inside.push.state;
    const hasAlternative = ['unsupported', 'insecure', 'ios-needs-install'].includes(kind);
    const alternative = hasAlternative ? html`<slot name="alternative"></slot>` : nothing;
    render(html`${this.#renderAction(this.plan())} ${alternative}`, base);
  }

  #renderAction({ action }: ToggleView): TemplateResult | typeof nothing {
    const { client } = this.#inside.push;
    switch (action) {
      case undefined:
        return nothing;
      case 'undo':
        return this.#renderButton('pushUndo', true);
      case 'try-again':
        return this.#renderButton('pushTryAgain', !this.#describe().wasOn);
      case 'test':
        return isPushClient(client) ? this.#test.render(client) : nothing;
      default:
        return this.#wayOut?.renderWayOut(action, this.#describeWayOut()) ?? nothing;
    }
  }

  #renderButton(key: PushTextKey, turnsOn: boolean): TemplateResult {
    const onClick = (): void => {
      this.#describe().turn(turnsOn);
      this.#toggle.focus();
    };
    return html`<button type="button" part="action" @click=${onClick}>${this.#inside.text(key)}</button>`;
  }

  #describeWayOut(): Parameters<WayOutModule['renderWayOut']>[1] {
    const { siteName, lang } = this.#toggle;
    const { text, push, hasSlotted } = this.#inside;
    const onCopied = this.#onCopied;
    return {
      text,
      client: push.client,
      siteName,
      lang,
      hasHelp: hasSlotted('help'),
      isCopied: this.#isCopied,
      onCopied,
    };
  }

  readonly #onCopied = (): void => {
    this.#isCopied = true;
    this.#announce('pushLinkCopied');
    this.#toggle.requestUpdate();
  };

  #announceStatus(): void {
    this.#inside.announcer.say(joinStateText(this.plan(), this.#inside.text));
  }

  #announce(key: PushTextKey): void {
    this.#inside.announcer.say(this.#inside.text(key));
  }
}

/** What is worth a word of an outcome: what the state does not tell. */
function readNote(result: SubscribeResult | UnsubscribeResult): ToggleNote | undefined {
  if (result.kind === 'failed') return { kind: 'failed', code: result.error.code };
  if (result.kind === 'unsubscribed') return { kind: 'turned-off' };
  return result.kind === 'dismissed' ? { kind: 'dismissed' } : undefined;
}
