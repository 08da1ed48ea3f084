import { css } from 'lit';

/** How native checkboxes, radio buttons, selects and times look, with room for a finger. */
export const choicesStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  .option {
    display: inline-flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: var(--_hit);
    min-inline-size: var(--_hit);
    cursor: pointer;
  }

  .option input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .option:has(:disabled) {
    cursor: default;
    opacity: 0.6;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .field input,
  .field select {
    max-inline-size: 100%;
    min-block-size: var(--_hit);
    padding-inline: calc(3 * var(--_space));
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: calc(var(--_radius) * 0.5);
    /* A select's list is drawn on the browser's own surface: it gets both of its colors from the theme. */
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  .field :disabled {
    opacity: 0.6;
  }

  @media (forced-colors: active) {
    .option:has(:disabled),
    .field :disabled {
      color: GrayText;
      opacity: 1;
    }
  }
`;
