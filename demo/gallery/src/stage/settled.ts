import type { ReactiveElement } from 'lit';
import { whenLoaded } from 'web-push-kit/elements';
import { allElements } from './finish-animations.js';

/** How often in a row nothing may be due before it is believed, because answers travel through a few promises. */
const QUIET_TURNS = 3;

/**
 * Waits until every element of the kit below `root`, in shadow trees too, is defined and rendered:
 * elements that others load on demand included.
 */
export async function whenSettled(root: ParentNode): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    if (await catchUp(root)) quiet = 0;
  }
}

/** Waits for what is due; whether there was anything. */
async function catchUp(root: ParentNode): Promise<boolean> {
  await whenLoaded();
  const elements = allElements(root).filter(({ localName }) => localName.startsWith('push-'));
  const undefinedOnes = elements.filter((element) => !element.matches(':defined'));
  const pending = elements.filter((element) => isReactive(element) && element.isUpdatePending);
  await Promise.all(undefinedOnes.map((element) => customElements.whenDefined(element.localName)));
  await Promise.all(pending.map((element) => (element as ReactiveElement).updateComplete));
  return undefinedOnes.length + pending.length > 0;
}

function isReactive(element: Element): element is ReactiveElement {
  return 'isUpdatePending' in element;
}
