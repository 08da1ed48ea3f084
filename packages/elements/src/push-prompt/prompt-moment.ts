/** What else is going on while a prompt would like to come. */
export interface PromptPageMoment {
  /** Something else has the user's attention. */
  readonly isBusy: boolean;
  /** The user has clicked or pressed a key on this page. */
  readonly hasInteracted: boolean;
}

/** Others that ask the user something; one at a time is enough. */
const DIALOGS = 'dialog[open], [role="dialog"][aria-modal="true"], [role="alertdialog"], push-prompt[open]';

/**
 * Looks at the page.
 *
 * @param waitFor - A selector of the page's own, of a cookie banner for instance; may be empty.
 */
export function readPageMoment(prompt: Element, waitFor: string): PromptPageMoment {
  const selector = waitFor === '' ? DIALOGS : `${DIALOGS}, ${waitFor}`;
  const others = [...document.querySelectorAll(selector)].filter((other) => !other.contains(prompt));
  return {
    isBusy: document.fullscreenElement !== null || others.some(isInView),
    // Firefox before 120 does not tell; time of use is counted there all the same.
    hasInteracted: navigator.userActivation?.hasBeenActive ?? true,
  };
}

/** Cookie banners that have been answered often stay in the page: hidden, transparent, or pushed out of the window. */
function isInView(element: Element): boolean {
  const isVisible = element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
  const isSeen = ({ top, bottom, left, right }: DOMRect): boolean =>
    bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return isVisible && [...element.getClientRects()].some(isSeen);
}
