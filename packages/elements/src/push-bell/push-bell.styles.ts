import { css } from 'lit';

/** How the bell looks while its panel is closed. */
export const pushBellStyles = css`
  :host {
    --_size: var(--push-bell-size, 56px);
    --_inset: var(--push-bell-inset, 1rem);
    --_edge: max(var(--_inset), env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px));
    --_background: var(--push-bell-background, var(--_surface));
    --_on-danger: #fff;
    inline-size: fit-content;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_on-danger: light-dark(#fff, #3b0906);
    }
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

  /* Not the drawing in it, which has its name for a class. */
  button.bell {
    position: relative;
    display: flex;
    inline-size: var(--_size);
    block-size: var(--_size);
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: var(--_background);
    color: var(--push-bell-color, inherit);
    font-size: calc(var(--_size) * 0.4);
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

  .badge {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    min-inline-size: 1.25rem;
    padding-inline: 0.3125rem;
    border: 1px solid transparent;
    border-radius: 1rem;
    background: var(--_danger);
    color: var(--_on-danger);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: calc(1.25rem - 2px);
    text-align: center;
  }

  :host([placement='inline']) .badge {
    inset-block-start: -0.125rem;
    inset-inline-end: -0.125rem;
  }

  .badge::before {
    content: attr(data-count);
  }

  .dot {
    inset-block-start: 0.125rem;
    inset-inline-end: 0.125rem;
    min-inline-size: 0;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    padding: 0;
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

  /* Older browsers do not know the selector, and it would take others with it. */
  :host(:state(typing)) {
    visibility: hidden;
  }

  @media (hover: hover) {
    button.bell:not([aria-disabled]):hover {
      background:
        linear-gradient(color-mix(in srgb, currentColor 8%, transparent) 0 100%),
        var(--_background);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    button.bell[aria-busy='true']::after {
      animation: turn 6s linear infinite;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }

  @media (forced-colors: active) {
    button.bell,
    :host(:not([placement='inline'])) button.bell {
      border-color: ButtonText;
    }

    .badge {
      border-color: Canvas;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
