import { type CSSResultGroup, css, html, LitElement, type TemplateResult, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { choicesStyles } from '../push-topic/choices.styles.js';
import { themeStyles } from '../theme.styles.js';

/**
 * Topics that belong together, under a heading of their own.
 *
 * @summary Groups topics.
 * @tag push-topic-group
 *
 * @slot - The topics.
 * @slot heading - The heading. Falls back to the `heading` attribute.
 *
 * @csspart base - Everything: a native fieldset.
 * @csspart heading - The heading: its legend.
 * @csspart topics - The list of topics.
 */
export class PushTopicGroupElement extends LitElement {
  static override styles: CSSResultGroup = [
    unsafeCSS(themeStyles),
    choicesStyles,
    css`
      .heading {
        padding-block: calc(5 * var(--_space)) 0;
        color: var(--_muted);
        font-size: 0.9375em;
        font-weight: 600;
      }
    `,
  ];

  /** What the topics have in common, in a few words. */
  @property() heading = '';

  override render(): TemplateResult {
    return html`<fieldset part="base">
      <legend class="heading" part="heading"><slot name="heading">${this.heading}</slot></legend>
      <div part="topics"><slot></slot></div>
    </fieldset>`;
  }
}
