import { css } from 'lit';

/** How `<push-inbox>` looks. */
export const pushInboxStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    overflow-wrap: anywhere;
  }

  .header,
  .toolbar,
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    align-items: center;
  }

  .header,
  .toolbar {
    justify-content: space-between;
  }

  .heading {
    margin: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.35;
  }

  .heading[hidden],
  .count[hidden] {
    display: none;
  }

  .count {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .filter {
    display: flex;
    gap: calc(1 * var(--_space));
  }

  .filter button {
    border-color: transparent;
  }

  .filter button[aria-pressed='true'] {
    border-color: currentColor;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .quiet {
    padding-inline: 0;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  .note {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.625);
    font-size: 0.9375em;
  }

  .note .words {
    flex: 1 1 12rem;
  }

  .note .icon {
    align-self: start;
    margin-block-start: 0.125em;
  }

  .scroller {
    max-block-size: var(--push-inbox-max-height, none);
    overflow: auto;
  }

  /* Inside, where what scrolls does not cut them off. */
  .scroller :focus-visible {
    outline-offset: -3px;
  }

  .scroller:empty {
    display: none;
  }

  .new {
    inline-size: 100%;
    margin-block-end: calc(2 * var(--_space));
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .day {
    margin: 0;
    padding: calc(3 * var(--_space)) calc(3 * var(--_space)) calc(1 * var(--_space));
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 650;
  }

  .list {
    display: block;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row {
    border-block-start: 1px solid var(--_border);
  }

  .row:first-child {
    border-block-start-color: transparent;
  }

  .removed {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: center;
    justify-content: space-between;
    padding-block: calc(2 * var(--_space));
    padding-inline: calc(6 * var(--_space) + 0.5rem - 1 * var(--_space)) calc(3 * var(--_space));
    color: var(--_muted);
  }

  .blank {
    display: grid;
    justify-items: center;
    gap: calc(3 * var(--_space));
    padding: calc(8 * var(--_space)) calc(4 * var(--_space));
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }

  .blank > .icon {
    inline-size: 2em;
    block-size: 2em;
  }

  .load-more {
    inline-size: 100%;
    margin-block-start: calc(2 * var(--_space));
  }

  .end {
    block-size: 1px;
  }

  .skeleton {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(3.5 * var(--_space)) calc(3 * var(--_space)) calc(3.5 * var(--_space)) calc(5 * var(--_space) + 0.5rem);
  }

  .skeleton::before,
  .skeleton::after {
    content: '';
    block-size: 0.875em;
    border-radius: 0.5em;
    background: color-mix(in srgb, currentColor 14%, transparent);
  }

  .skeleton::before {
    inline-size: 45%;
  }

  .skeleton::after {
    inline-size: 85%;
  }

  @media (hover: hover) {
    .new:hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_on-accent));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton::before,
    .skeleton::after {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }

  @media (forced-colors: active) {
    .filter button[aria-pressed='true'] {
      border-color: Highlight;
    }

    .filter button,
    .quiet {
      border-color: transparent;
    }

    .skeleton::before,
    .skeleton::after {
      border: 1px solid GrayText;
    }
  }
`;
