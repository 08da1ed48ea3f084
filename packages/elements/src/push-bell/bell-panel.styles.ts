import { css } from '../plain-css.js';

/** How the bell's open panel looks. */
export const bellPanelStyles = css`
  :host([open]) .panel {
    position: fixed;
    inset: auto;
    z-index: 1;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    inline-size: min(var(--push-max-width, 24rem), 100vw - 2 * var(--_inset));
    max-block-size: calc(100dvh - 2 * var(--_inset) - var(--_size) - 0.75rem);
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--push-font-size, 1rem);
    text-align: start;
    box-shadow: var(--_shadow);
  }

  /* A bell in a corner has its panel in the same corner. */
  :host(:not([placement='inline'])) .panel {
    inset-block-end: calc(var(--_edge) + var(--_size) + 0.75rem + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_edge);
  }

  :host([placement$='start']) .panel {
    inset-inline: var(--_edge) auto;
  }

  :host([placement^='top']) .panel {
    inset-block: calc(var(--_edge) + var(--_size) + 0.75rem + env(safe-area-inset-top, 0px)) auto;
  }

  :host([placement='inline'][open]) .panel {
    left: var(--_panel-left, 0);
    top: var(--_panel-top, 0);
    max-block-size: var(--_panel-height, 100dvh);
  }

  .head {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    padding-block: calc(2 * var(--_space)) 0;
    padding-inline: calc(5 * var(--_space)) calc(2 * var(--_space));
  }

  .heading {
    flex: 1;
    margin: 0;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  /* It has the focus so that reading begins here; there is nothing to press. */
  .heading:focus {
    outline: none;
  }

  .close {
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    color: var(--_muted);
  }

  .content {
    display: grid;
    gap: calc(4 * var(--_space));
    align-content: start;
    padding: calc(1 * var(--_space)) calc(5 * var(--_space)) calc(5 * var(--_space));
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }

  .content > slot,
  details[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }

  .card {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .card p {
    margin: 0;
  }

  .detail {
    display: block;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .status,
  .note {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: start;
  }

  .status .icon,
  .note .icon {
    margin-block-start: 0.125em;
  }

  .note {
    font-size: 0.9375em;
  }

  .status strong {
    display: block;
    font-weight: 600;
  }

  [data-status='denied'],
  [data-status='error'] {
    --_icon: var(--_danger);
  }

  push-snooze,
  push-preferences,
  details {
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  summary {
    min-block-size: var(--_hit);
    padding-block: calc((var(--_hit) - 1.5em) / 2);
    border-radius: calc(var(--_radius) * 0.5);
    font-weight: 600;
    cursor: pointer;
  }

  details {
    padding-block-start: calc(1 * var(--_space));
  }

  ::slotted([slot='footer']) {
    display: block;
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  @media (prefers-reduced-motion: no-preference) {
    button.bell[aria-busy='true']::after {
      animation: turn 6s linear infinite;
    }

    .panel {
      animation: unfold calc(var(--_duration) * 1.25) ease-out;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }

    @keyframes unfold {
      from {
        opacity: 0;
        translate: 0 0.5rem;
      }
    }
  }

  @media (forced-colors: active) {
    :host([open]) .panel {
      border-color: CanvasText;
    }

    .close {
      border-color: Canvas;
    }
  }
`;
