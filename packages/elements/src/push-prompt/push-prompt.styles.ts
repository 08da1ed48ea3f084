import { css } from '../plain-css.js';

/** How `<push-prompt>` looks while it is closed: not at all. */
export const pushPromptStyles = css`
  /* Out of the flow while closed, so that it leaves no gap in a grid or flex row. */
  :host(:not([open])) {
    position: absolute;
  }
`;
