import type { ReactiveElement } from 'lit';
import { whenLoaded } from 'web-push-kit/elements';

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

/** Brings all that appears with a delay or a movement to where it ends; what never ends stays as it is. */
export function finishAnimations(root: HTMLElement): void {
  const running = allElements(root).flatMap((element) => element.getAnimations());
  for (const animation of running) {
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
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

/** All elements below `root`, those in shadow trees too. */
function allElements(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...allElements(element.shadowRoot)] : [element],
  );
}
