import { css } from 'lit';

/** How `<push-toggle>` looks. */
export const pushToggleStyles = css`
  :host {
    --_width: var(--push-toggle-width, 3rem);
    --_height: var(--push-toggle-height, 1.75rem);
    --_thumb: var(--push-toggle-thumb-size, calc(var(--_height) - 0.5rem));
    --_inset: calc((var(--_height) - var(--_thumb)) / 2);
    --_off: color-mix(in srgb, currentColor 62%, transparent);
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

  .switch {
    position: relative;
    flex: none;
    display: inline-grid;
    align-items: center;
    inline-size: var(--_width);
    block-size: var(--_hit);
  }

  .track,
  .placeholder::before {
    inline-size: var(--_width);
    block-size: var(--_height);
    margin: 0;
    border: 2px solid var(--_off);
    border-radius: var(--_height);
  }

  .track {
    appearance: none;
    background: transparent;
    /* Browsers give form controls a color of their own, which does not follow a dark page's. */
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  /* The track is slimmer than a finger: whatever is in front of it counts as the switch. */
  .track::before {
    content: '';
    position: absolute;
    inset: 0;
    inset-inline: calc((100% - max(100%, var(--_hit))) / 2);
  }

  .track:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .track[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.65;
  }

  .thumb {
    position: absolute;
    inset-inline-start: var(--_inset);
    display: grid;
    place-items: center;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_off);
    pointer-events: none;
  }

  .thumb .icon {
    inline-size: 70%;
    block-size: 70%;
    stroke-width: 3.25;
    opacity: 0;
  }

  .track:checked + .thumb {
    inset-inline-start: calc(100% - var(--_thumb) - var(--_inset));
    background: var(--_on-accent);
    color: var(--_accent);
  }

  .track:checked + .thumb .icon {
    opacity: 1;
  }

  .placeholder::before {
    content: '';
    display: block;
    opacity: 0.4;
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

  @media (prefers-reduced-motion: no-preference) {
    .track,
    .thumb {
      transition:
        background-color var(--_duration),
        border-color var(--_duration),
        inset-inline-start var(--_duration) ease-out;
    }
  }

  @media (forced-colors: active) {
    .track,
    .thumb {
      forced-color-adjust: none;
    }

    .track {
      border-color: ButtonText;
      background: Canvas;
    }

    .thumb {
      background: ButtonText;
    }

    .track:checked {
      border-color: Highlight;
      background: Highlight;
    }

    .track:checked + .thumb {
      background: HighlightText;
      color: Highlight;
    }

    .track[aria-disabled='true'] {
      border-color: GrayText;
      opacity: 1;
    }
  }
`;
