import { css } from 'lit';

/** How `<push-inbox-item>` looks. */
export const pushInboxItemStyles = css`
  .base {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: calc(2 * var(--_space));
    padding-block: calc(2.5 * var(--_space));
    padding-inline: calc(3 * var(--_space)) calc(1 * var(--_space));
    border-radius: calc(var(--_radius) * 0.625);
    overflow-wrap: anywhere;
  }

  .base:focus-visible {
    outline-offset: -2px;
  }

  /* Read or not, words begin at the same place. */
  .mark {
    inline-size: 0.5rem;
    padding-block-start: calc(0.75em - 0.25rem);
  }

  .dot {
    display: block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: 0.25rem solid var(--_accent);
    border-radius: 50%;
  }

  .words {
    padding-block-end: calc(1 * var(--_space));
  }

  .title {
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }

  [part~='item-unread'] .title {
    font-weight: 650;
  }

  button.title {
    display: inline;
    min-block-size: 0;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    line-height: inherit;
  }

  /* The whole row opens it. */
  .title::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .title:focus-visible {
    outline: none;
  }

  .title:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: calc(var(--_radius) * 0.625);
  }

  /* In whatever direction it is written, it begins where all else does. */
  .name,
  .body {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    text-align: match-parent;
  }

  .body {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9375em;
    white-space: pre-line;
  }

  .meta {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .more {
    position: relative;
    z-index: 1;
    align-self: start;
    margin-block-start: calc((1.5em - var(--_hit)) / 2);
    padding: 0;
    border-color: transparent;
  }

  .more .icon {
    stroke-width: 3;
  }

  .actions {
    position: relative;
    z-index: 1;
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    padding-block: calc(1 * var(--_space)) calc(2 * var(--_space));
  }

  .actions[hidden] {
    display: none;
  }

  @media (hover: hover) {
    .base:hover {
      background: color-mix(in srgb, currentColor 5%, transparent);
    }

    button.title:hover {
      background: none;
    }
  }

  @media (forced-colors: active) {
    .dot {
      border-color: Highlight;
    }

    .more {
      border-color: transparent;
    }
  }
`;
