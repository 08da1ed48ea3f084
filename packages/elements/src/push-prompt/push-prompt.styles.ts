import { css } from 'lit';

/** How `<push-prompt>` looks. */
export const pushPromptStyles = css`
  :host {
    --_inset: var(--push-prompt-inset, 1rem);
  }

  /* Out of the flow while closed, so that it leaves no gap in a grid or flex row. */
  :host(:not([open])) {
    position: absolute;
  }

  :host([open]:not([variant='inline'])) {
    position: fixed;
    z-index: var(--push-prompt-layer, 1000);
    inset-block-end: calc(var(--_inset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_inset);
    inline-size: min(var(--push-prompt-width, var(--push-max-width, 26rem)), 100vw - 2 * var(--_inset));
    max-inline-size: calc(100% - 2 * var(--_inset));
  }

  :host([open][placement='bottom-start']:not([variant='inline'])) {
    inset-inline: var(--_inset) auto;
  }

  :host([open][placement='bottom']:not([variant='inline'])),
  :host([open][placement='top']:not([variant='inline'])) {
    inset-inline: 0;
    margin-inline: auto;
  }

  :host([open][placement='top']:not([variant='inline'])) {
    inset-block: calc(var(--_inset) + env(safe-area-inset-top, 0px)) auto;
  }

  :host([open][variant='banner']) {
    inset-inline: 0;
    inset-block-end: 0;
    inline-size: 100%;
    max-inline-size: none;
  }

  :host([open][variant='banner'][placement='top']) {
    inset-block: 0 auto;
  }

  .surface {
    display: grid;
    grid-template: 'icon words close' auto 'actions actions actions' auto 'footer footer footer' auto / auto minmax(0, 1fr) auto;
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

  :host([variant='inline']) .surface {
    max-block-size: none;
    box-shadow: none;
  }

  :host([variant='banner']) .surface {
    border-width: 1px 0 0;
    border-radius: 0;
    padding-block-end: calc(5 * var(--_space) + env(safe-area-inset-bottom, 0px));
    padding-inline: max(5 * var(--_space), (100% - 72rem) / 2);
  }

  :host([variant='banner'][placement='top']) .surface {
    border-width: 0 0 1px;
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
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .heading {
    margin: 0;
    padding-block-start: calc((var(--_hit) - 1.35em) / 2);
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

  .status[data-status='retry'] .icon {
    color: var(--_danger);
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
    margin-block: calc(1.5 * var(--_space)) calc(-2 * var(--_space));
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .never {
    margin-inline-start: calc(-2 * var(--_space));
    padding-inline: calc(2 * var(--_space));
    border-color: transparent;
    font-weight: 500;
  }

  ::slotted([slot='privacy']) {
    color: inherit;
  }

  .close {
    grid-area: close;
    align-self: start;
    margin-block-start: calc(-2 * var(--_space));
    margin-inline-end: calc(-2 * var(--_space));
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    color: var(--_muted);
  }

  @media (min-width: 48rem) {
    :host([variant='banner']) .surface {
      grid-template: 'icon words actions close' auto '. footer footer .' auto / auto minmax(0, 1fr) auto auto;
    }

    :host([variant='banner']) .actions {
      flex-wrap: nowrap;
      align-self: center;
      margin-block-start: 0;
    }

    :host([variant='banner']) .actions button {
      flex: 1 0 8rem;
    }
  }

  @media (hover: hover) {
    .accept:not([aria-disabled='true']):hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    :host(:not([variant='inline'])) .surface {
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
  }
`;
