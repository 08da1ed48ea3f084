import './core-english.js';
import { type CSSResultGroup, unsafeCSS } from 'lit';
import { controlStyles } from './control.styles.js';
import { PushElement } from './push-element.js';

/**
 * An element that has all words and the looks of all controls from the start: most have. Prompt, bell and toggle are
 * on pages where they mostly rest; they load these when there is more to say.
 */
export abstract class FullPushElement extends PushElement {
  static override styles: CSSResultGroup = [PushElement.styles, unsafeCSS(controlStyles)];
}
