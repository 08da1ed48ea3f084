import { css } from 'lit';

/** How `<push-doctor>` looks. */
export const pushDoctorStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    justify-items: start;
    overflow-wrap: anywhere;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }

  .heading {
    margin: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.35;
  }

  .intro,
  .advice,
  .small,
  .detail {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .summary {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: start;
    font-size: 1.0625em;
    font-weight: 650;
  }

  .summary:focus:not(:focus-visible) {
    outline: none;
  }

  .summary .icon {
    margin-block-start: 0.125em;
  }

  /* Some of the page's own text color keeps these clear of its background, whatever that is. */
  [data-status='ok'] {
    --_icon: color-mix(in srgb, var(--_success) 75%, currentColor);
  }

  [data-status='fail'] {
    --_icon: color-mix(in srgb, var(--_danger) 75%, currentColor);
  }

  [data-status='warn'] {
    --_icon: color-mix(in srgb, var(--push-color-warning, #b26a00) 75%, currentColor);
  }

  .spinner {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--_border);
    border-block-start-color: currentColor;
    border-radius: 50%;
  }

  .problem {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    justify-items: start;
    inline-size: 100%;
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-inline-start: 0.25rem solid var(--_icon);
    border-radius: calc(var(--_radius) * 0.625);
  }

  .finding {
    font-weight: 600;
  }

  .problem > push-help,
  .problem > push-install-guide {
    inline-size: 100%;
  }

  code {
    padding: 0.1em 0.35em;
    border: 1px solid var(--_border);
    border-radius: 0.375em;
    color: inherit;
    font-size: 0.875em;
  }

  .trials {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    inline-size: 100%;
  }

  .trials-heading {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
  }

  .trial,
  .outcome,
  .answers,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    align-items: center;
  }

  .outcome {
    flex: 1 1 12rem;
  }

  .outcome .icon + span {
    flex: 1;
  }

  .outcome:empty {
    display: none;
  }

  .all {
    inline-size: 100%;
  }

  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_hit);
    gap: calc(2 * var(--_space));
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    margin-inline: 0.2em;
    transform: translateY(-25%) rotate(45deg);
  }

  [open] > summary::before {
    transform: translateY(25%) rotate(225deg);
  }

  .all ul {
    list-style: none;
  }

  .row {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: start;
    padding-block: calc(2.5 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .row:first-child {
    border-block-start-color: transparent;
  }

  .mark {
    display: inline-flex;
    padding-block-start: 0.125em;
  }

  .words {
    flex: 1;
    display: grid;
    gap: calc(0.5 * var(--_space));
    min-inline-size: 0;
  }

  .detail,
  .row .advice {
    font-size: 0.9375em;
  }

  .word {
    flex: none;
    max-inline-size: 40%;
    color: var(--_muted);
    font-size: 0.875em;
    text-align: end;
  }

  [data-status='fail'] .word,
  [data-status='warn'] .word {
    color: inherit;
    font-weight: 600;
  }

  .quiet {
    border-color: transparent;
    padding-inline: 0;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  textarea {
    inline-size: 100%;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.625);
    background: transparent;
    color: inherit;
    font: 0.875em ui-monospace, monospace;
    resize: vertical;
  }

  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 900ms linear infinite;
    }

    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
  }

  @media (forced-colors: active) {
    .quiet {
      border-color: transparent;
    }
  }
`;
