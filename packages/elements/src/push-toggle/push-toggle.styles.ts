import { css } from '../plain-css.js';

/** How `<push-toggle>` looks. */
export const pushToggleStyles = css`
  :host {
    --_width: var(--push-toggle-width, 3rem);
    --_height: var(--push-toggle-height, 1.75rem);
    --_thumb: var(--push-toggle-thumb-size, calc(var(--_height) - 0.5rem));
  }

  :host([size='s']) {
    --_width: var(--push-toggle-width, 2.5rem);
    --_height: var(--push-toggle-height, 1.5rem);
    font-size: var(--push-font-size, 0.9375em);
  }

  :host([size='l']) {
    --_width: var(--push-toggle-width, 3.75rem);
    --_height: var(--push-toggle-height, 2.125rem);
    font-size: var(--push-font-size, 1.125em);
  }

  .base {
    display: grid;
    gap: calc(2 * var(--_space));
    justify-items: start;
  }

  .row {
    display: flex;
    gap: calc(6 * var(--_space));
    align-items: start;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: var(--_hit);
  }

  .words {
    flex: 1;
    display: grid;
    gap: calc(0.5 * var(--_space));
    min-inline-size: 0;
    padding-block-start: calc((var(--_hit) - 1.5em) / 2);
    overflow-wrap: anywhere;
  }

  .label {
    font-weight: 600;
  }

  .row:has(input) label {
    cursor: pointer;
  }

  .test,
  .base[data-room]::after {
    content: '';
    min-block-size: var(--_hit);
  }

  .drawing,
  .control {
    display: contents;
  }

  .hint,
  .status {
    font-size: 0.9375em;
  }

  .hint,
  .detail {
    color: var(--_muted);
  }

  .status-text,
  .detail {
    display: block;
  }

  .hint + .status {
    margin-block-start: calc(1 * var(--_space));
  }

  .status {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
  }

  .status .icon {
    margin-block-start: 0.125em;
  }

  .status:has(.icon) .status-text {
    font-weight: 600;
  }

  .detail:empty {
    display: none;
  }

  /* Some of the page's own text color keeps it clear of the background, whatever that is. */
  .status[data-status='subscribed'] {
    --_icon: color-mix(in srgb, var(--_accent) 70%, currentColor);
  }

  /* What is not a control takes the focus only when a control with the focus is gone. */
  .status:focus {
    outline: none;
  }

  /* The track is slimmer than a finger: whatever is in front of it counts as the switch. */
  .track::before {
    inset-inline: calc((100% - max(100%, var(--_hit))) / 2);
  }

  /* A word about a wait is only worth reading when the wait is long. */
  .status[data-status='checking'] {
    /* The room of what it most often says next, in two lines. */
    min-block-size: 3em;
    animation: appear 0s 400ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
