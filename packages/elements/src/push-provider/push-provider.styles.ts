import { css } from 'lit';

/** Nothing of the elements' own look: it would be inherited by the page inside. */
export const pushProviderStyles = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none !important;
  }
`;
