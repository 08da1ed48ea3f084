import { css } from 'lit';

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

  label {
    cursor: pointer;
  }

  .hint,
  .status {
    font-size: 0.9375em;
  }

  .hint,
  .detail {
    color: var(--_muted);
  }

  .hint + .status {
    margin-block-start: calc(1 * var(--_space));
  }

  .hint[hidden] {
    display: none;
  }

  .status {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
  }

  .status .icon {
    margin-block-start: 0.125em;
  }

  .status-text {
    display: block;
  }

  .status:has(.icon) .status-text {
    font-weight: 600;
  }

  .detail {
    display: block;
  }

  /* Some of the page's own text color keeps these clear of its background, whatever that is. */
  .status[data-status='subscribed'] {
    --_icon: color-mix(in srgb, var(--_accent) 70%, currentColor);
  }

  .status[data-status='denied'],
  .status[data-status='error'] {
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
  }

  /* What is not a control takes the focus only when a control with the focus is gone. */
  .status:focus {
    outline: none;
  }

  .help {
    inline-size: 100%;
  }

  .test,
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
    inline-size: 100%;
  }

  .test .detail {
    flex: 1 1 14rem;
    font-size: 0.9375em;
  }

  .copy input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    min-block-size: var(--_hit);
    padding-inline: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.625);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  /* The track is slimmer than a finger: whatever is in front of it counts as the switch. */
  .track::before {
    inset-inline: calc((100% - max(100%, var(--_hit))) / 2);
  }

  .track[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.65;
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

  ::slotted([slot='alternative']) {
    color: inherit;
  }

  @media (forced-colors: active) {
    .track[aria-disabled='true'] {
      border-color: GrayText;
      opacity: 1;
    }
  }
`;
