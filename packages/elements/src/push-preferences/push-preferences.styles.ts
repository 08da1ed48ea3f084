import { css } from 'lit';

/** How `<push-preferences>` looks. */
export const pushPreferencesStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    min-inline-size: 0;
  }

  .heading {
    font-size: 1.125em;
    font-weight: 700;
  }

  .heading ::slotted(*) {
    margin: 0;
    font: inherit;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, currentColor 5%, transparent);
  }

  .note-words {
    flex: 1 1 14rem;
    display: flex;
    gap: calc(2.5 * var(--_space));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .note .icon {
    margin-block-start: 0.125em;
  }

  .note[data-state='denied'] {
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
  }

  .note p {
    margin: 0;
  }

  .detail {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .help {
    flex: 1 1 100%;
    min-inline-size: 0;
  }

  .topics,
  push-topic-group::part(topics) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .topics[hidden] {
    display: none;
  }

  :host([columns]) .topics,
  :host([columns]) push-topic-group::part(topics) {
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    column-gap: calc(10 * var(--_space));
  }

  :host([columns]) push-topic-group {
    grid-column: 1 / -1;
  }

  .topics > push-topic,
  .topics ::slotted(push-topic),
  push-topic-group > push-topic,
  .pause {
    border-block-end: 1px solid var(--_border);
  }

  .row {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }

  .save {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: center;
  }

  .empty {
    color: var(--_muted);
  }
`;
