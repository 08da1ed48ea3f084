import { css } from '../plain-css.js';

/** How an open `<push-prompt>` looks. */
export const promptSurfaceStyles = css`
  :host {
    --_inset: var(--push-prompt-inset, 1rem);
  }

  :host([open]:not([variant='inline'], [placement='center-inline'])) {
    position: fixed;
    z-index: var(--push-prompt-layer, 1000);
    inset-block-end: calc(var(--_inset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_inset);
    inline-size: min(var(--push-prompt-width, var(--push-max-width, 26rem)), 100vw - 2 * var(--_inset));
    max-inline-size: calc(100% - 2 * var(--_inset));
  }

  :host([open][placement$='-start']:not([variant='inline'])) {
    inset-inline: var(--_inset) auto;
  }

  :host([open][placement='bottom']:not([variant='inline'])),
  :host([open][placement='top']:not([variant='inline'])) {
    inset-inline: 0;
    margin-inline: auto;
  }

  :host([open][placement^='top']:not([variant='inline'])) {
    inset-block: calc(var(--_inset) + env(safe-area-inset-top, 0px)) auto;
  }

  :host([open]:is([variant='banner'], [variant='bar']):not([placement='center-inline'])) {
    inset-inline: 0;
    inset-block-end: 0;
    inline-size: 100%;
    max-inline-size: none;
  }

  :host([open]:is([variant='banner'], [variant='bar'])[placement^='top']) {
    inset-block: 0 auto;
  }

  :host([placement='center-inline']) {
    max-inline-size: var(--push-prompt-width, var(--push-max-width, 26rem));
    margin-inline: auto;
  }

  :host([placement='center-inline']:is([variant='banner'], [variant='bar'])) {
    max-inline-size: 60rem;
  }

  .surface {
    position: relative;
    display: grid;
    grid-template: 'icon words' auto 'more more' auto 'actions actions' auto 'footer footer' auto / auto minmax(0, 1fr);
    column-gap: calc(3.5 * var(--_space));
    max-block-size: calc(100dvh - 2 * var(--_inset));
    padding: calc(5 * var(--_space));
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(
      --push-shadow,
      0 1px 2px rgb(0 0 0 / 8%),
      0 4px 12px rgb(0 0 0 / 8%),
      0 16px 40px rgb(0 0 0 / 14%)
    );
  }

  :host(:is([variant='inline'], [placement='center-inline'])) .surface {
    max-block-size: none;
    box-shadow: none;
  }

  :host(:is([variant='banner'], [variant='bar']):not([placement='center-inline'])) .surface {
    border-width: 1px 0 0;
    border-radius: 0;
    padding-block-end: calc(5 * var(--_space) + env(safe-area-inset-bottom, 0px));
    padding-inline: max(5 * var(--_space), (100% - 72rem) / 2);
  }

  :host(:is([variant='banner'], [variant='bar'])[placement^='top']) .surface {
    border-width: 0 0 1px;
    padding-block: calc(5 * var(--_space) + env(safe-area-inset-top, 0px)) calc(5 * var(--_space));
  }

  .badge {
    grid-area: icon;
    display: grid;
    place-items: center;
    inline-size: var(--_hit);
    block-size: var(--_hit);
    border: 1px solid transparent;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: var(--_accent);
    font-size: 1.125rem;
  }

  [data-view='done'] .badge {
    background: color-mix(in srgb, var(--_success) 14%, transparent);
    color: var(--_success);
  }

  [data-view='denied'] .badge {
    background: color-mix(in srgb, var(--_danger) 14%, transparent);
    color: var(--_danger);
  }

  .words {
    grid-area: words;
    align-self: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .more {
    grid-area: more;
    overflow-wrap: anywhere;
  }

  .more > :last-child {
    margin-block-end: calc(-1 * var(--_space));
  }

  .heading {
    margin: 0;
    padding-inline-end: calc(var(--_hit) - 2 * var(--_space));
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  .message {
    margin-block-start: calc(1 * var(--_space));
    color: var(--_muted);
    text-wrap: pretty;
  }

  .topics {
    margin-block-start: calc(3 * var(--_space));
  }

  .topics[hidden] {
    display: none;
  }

  ::slotted(fieldset) {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1 * var(--_space)) calc(5 * var(--_space));
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  ::slotted(label) {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: var(--_hit);
  }

  .status {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    margin-block-start: calc(3 * var(--_space));
    font-size: 0.9375em;
  }

  .status .icon {
    margin-block-start: 0.125em;
  }

  .status strong {
    display: block;
  }

  .status[data-status='retry'] {
    --_icon: var(--_danger);
  }

  .actions {
    grid-area: actions;
    display: flex;
    flex-wrap: wrap;
    gap: calc(2.5 * var(--_space));
    margin-block-start: calc(4.5 * var(--_space));
  }

  /* Equal room for yes and no. */
  .actions button {
    flex: 1 1 8rem;
  }

  .accept {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .accept:focus-visible {
    outline-color: var(--push-color-focus, var(--_text));
  }

  .footer {
    grid-area: footer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_hit);
    margin-block: calc(1 * var(--_space)) calc(-3 * var(--_space));
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .footer[hidden] {
    display: none;
  }

  .never {
    margin-inline-start: calc(-2 * var(--_space) - 1px);
    padding-inline: calc(2 * var(--_space));
    border-color: transparent;
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  ::slotted([slot='privacy']) {
    color: inherit;
  }

  .close {
    position: absolute;
    inset-block-start: calc(2 * var(--_space));
    inset-inline-end: calc(2 * var(--_space));
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    color: var(--_muted);
  }

  @media (hover: hover) {
    .accept:not([aria-disabled='true']):hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    :host(:not([variant='inline'], [placement='center-inline'])) .surface {
      animation: rise calc(var(--_duration) * 1.5) ease-out;
    }

    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 0.75rem;
      }
    }
  }

  @media (forced-colors: active) {
    .surface {
      border-color: CanvasText;
    }

    .accept {
      border-color: ButtonText;
    }

    .never,
    .close {
      border-color: Canvas;
    }
  }
`;
