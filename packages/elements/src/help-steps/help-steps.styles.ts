import { css } from 'lit';

/** How steps look, with the list to choose others from and the row to copy from; and the dialog around them. */
export const helpStepsStyles = css`
  .base {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .body,
  .section {
    display: grid;
    gap: calc(4 * var(--_space));
    justify-items: start;
    min-inline-size: 0;
  }

  .section {
    inline-size: 100%;
    gap: calc(3 * var(--_space));
  }

  .section + .section {
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .heading {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  .heading:focus {
    outline: none;
  }

  p {
    margin: 0;
  }

  .step-list {
    display: grid;
    gap: calc(3 * var(--_space));
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  .step-list li {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: start;
    counter-increment: step;
  }

  .step-list li::before {
    content: counter(step);
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.625em;
    block-size: 1.625em;
    border: 1px solid transparent;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
    font-size: 0.875em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .step-list li > span {
    flex: 1;
    min-inline-size: 0;
  }

  .step-icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: color-mix(in srgb, var(--_accent) 70%, currentColor);
  }

  [hidden] {
    display: none !important;
  }

  .step-icon[data-icon='more'],
  .step-icon[data-icon='menu'] {
    stroke-width: 3.5;
  }

  .note {
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_border);
    font-size: 0.9375em;
  }

  .small {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .picker,
  .copy-row {
    display: grid;
    gap: calc(1 * var(--_space));
    inline-size: 100%;
    min-inline-size: 0;
  }

  .picker label,
  .copy-row label,
  .copy-hint {
    color: var(--_muted);
    font-size: 0.875em;
  }

  select,
  input {
    max-inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_hit);
    margin: 0;
    padding: calc(1 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: calc(var(--_radius) * 0.625);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  select {
    inline-size: fit-content;
    padding-inline-end: calc(2 * var(--_space));
    cursor: pointer;
  }

  /* The list itself is the browser's: on a dark page that does not say so it would be light on light. */
  option,
  optgroup {
    background: Canvas;
    color: CanvasText;
  }

  .copy-field {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .copy-field input {
    flex: 1 1 12rem;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 0.8125em;
    text-overflow: ellipsis;
  }

  .recheck {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: center;
  }

  .result {
    display: flex;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    font-weight: 600;
  }

  .result[data-result='unblocked'] {
    --_icon: color-mix(in srgb, var(--_success) 70%, currentColor);
  }

  .result[data-result='still-blocked'] {
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
  }

  .loading {
    min-block-size: 9em;
    animation: appear 0s 400ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  summary {
    inline-size: fit-content;
    min-block-size: var(--_hit);
    padding-block: calc((var(--_hit) - 1.5em) / 2);
    border-radius: calc(var(--_radius) * 0.5);
    font-weight: 600;
    cursor: pointer;
  }

  details > .body {
    padding-block: calc(1 * var(--_space)) calc(4 * var(--_space));
  }

  dialog {
    inline-size: min(var(--push-max-width, 26rem), 100vw - 2rem);
    max-inline-size: none;
    max-block-size: calc(100dvb - 2rem);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--push-shadow, 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 14%));
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .panel {
    display: grid;
    gap: calc(4 * var(--_space));
    padding: calc(6 * var(--_space));
  }

  .panel-head {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: start;
    justify-content: space-between;
  }

  .panel-head .heading {
    font-size: 1.1875em;
    padding-block-start: calc((var(--_hit) - 1.35em) / 2);
  }

  .close {
    flex: none;
    margin-block-start: calc(-1 * var(--_space));
    margin-inline-end: calc(-2 * var(--_space));
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
  }

  @media (hover: hover) {
    summary:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: rise var(--_duration) ease-out;
    }

    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 0.5rem;
      }
    }
  }

  @media (forced-colors: active) {
    .step-list li::before,
    select,
    input {
      border-color: currentColor;
    }
  }
`;
