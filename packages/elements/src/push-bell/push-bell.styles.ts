import { css } from '../plain-css.js';

/** How the bell looks while its panel is closed. */
export const pushBellStyles = css`
  :host {
    --_size: var(--push-bell-size, 56px);
    --_inset: var(--push-bell-inset, 1rem);
    --_edge: max(var(--_inset), env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px));
    --_background: var(--push-bell-background, var(--_surface));
    inline-size: fit-content;
  }

  :host([size='s']) {
    --_size: var(--push-bell-size, 48px);
  }

  :host([size='l']) {
    --_size: var(--push-bell-size, 64px);
  }

  :host([placement='inline']) {
    --_size: var(--push-bell-size, 44px);
    --_background: var(--push-bell-background, transparent);
    display: inline-block;
    vertical-align: middle;
  }

  :host([placement='inline'][size='l']) {
    --_size: var(--push-bell-size, 56px);
  }

  :host(:not([placement='inline'])) {
    position: fixed;
    z-index: var(--push-bell-layer, 999);
    inset-block-end: calc(var(--_inset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_edge);
  }

  :host([placement$='start']) {
    inset-inline: var(--_edge) auto;
  }

  :host([placement^='top']) {
    inset-block: calc(var(--_inset) + env(safe-area-inset-top, 0px)) auto;
  }

  .bell[hidden] {
    display: none !important;
  }

  /* Whatever the looks of buttons are, which come with the panel. */
  button.bell {
    position: relative;
    display: grid;
    place-content: center;
    inline-size: var(--_size);
    block-size: var(--_size);
    min-inline-size: 0;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_background);
    color: var(--push-bell-color, inherit);
    font-size: calc(var(--_size) * 0.4);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  :host([placement='inline'][size='s']) button.bell {
    font-size: calc(var(--_size) * 0.36);
  }

  :host(:not([placement='inline'])) button.bell {
    border-color: var(--_border);
    color: var(--push-bell-color, var(--_text));
    box-shadow: var(--_shadow);
  }

  .drawing {
    display: grid;
  }

  .loss {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  /* A wait shows as a broken line around the bell. */
  button.bell[aria-busy='true']::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: 2px dashed currentColor;
    border-radius: 50%;
  }

  /* What nobody needs, or nobody knows yet. It stays while someone is reading what it opened. */
  :host([state='insecure']),
  :host([state='subscribed'][hide-when='subscribed']:not([open])),
  :host([state='unsupported'][hide-when='unsupported']:not([open])) {
    display: none;
  }

  :host([state='checking']:not([placement='inline'], [open])) {
    visibility: hidden;
  }

  @media (hover: hover) {
    button.bell:not([aria-disabled]):hover {
      background:
        linear-gradient(color-mix(in srgb, currentColor 8%, transparent) 0 100%),
        var(--_background);
    }
  }

  @media (forced-colors: active) {
    button.bell,
    :host(:not([placement='inline'])) button.bell {
      border-color: ButtonText;
    }
  }
`;
