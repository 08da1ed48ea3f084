import type { Virtual } from '@guidepup/virtual-screen-reader';

interface ReadingPage {
  readonly galleryStage: { show(path: string): Promise<void> };
  readonly virtual: Virtual;
}

/** Runs in the page: a copy of what `element` shows, in which shadow trees and slots are gone and all is one tree. */
export function installFlattening(): void {
  const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for', 'id'];
  const roots: Node[] = [];

  Object.assign(globalThis, { flattenTree: (element: Element): readonly Node[] => flatten(element) });

  function flatten(node: Node): readonly Node[] {
    if (node instanceof Text) return [node.cloneNode()];
    if (!(node instanceof Element)) return [];
    const { display } = getComputedStyle(node);
    if (display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) return [];
    const within = (nodes: Iterable<Node>) => [...nodes].flatMap(flatten);
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes({ flatten: true });
      return within(assigned.length > 0 ? assigned : node.childNodes);
    }
    const copy = node.shadowRoot ? copyHost(node) : copyElement(node);
    copy.append(...within((node.shadowRoot ?? node).childNodes));
    return [copy];
  }

  function copyHost(host: Element): Element {
    const copy = document.createElement('div');
    for (const name of host.getAttributeNames()) {
      if (name === 'role' || name.startsWith('aria-')) copy.setAttribute(name, host.getAttribute(name) ?? '');
    }
    return copy;
  }

  function copyElement(element: Element): Element {
    const copy = element.cloneNode() as Element;
    const root = element.getRootNode();
    if (!roots.includes(root)) roots.push(root);
    for (const name of REFERENCES) {
      const value = copy.getAttribute(name);
      const ids = value?.split(/\s+/).map((id) => `${id}-${roots.indexOf(root)}`);
      if (ids) copy.setAttribute(name, ids.join(' '));
    }
    // Without its style sheets, it would be hidden as long as nobody opens it.
    copy.removeAttribute('popover');
    if (element instanceof HTMLInputElement && copy instanceof HTMLInputElement) {
      copy.toggleAttribute('checked', element.checked);
      copy.setAttribute('value', element.value);
    }
    if (element instanceof HTMLOptionElement) copy.toggleAttribute('selected', element.selected);
    return copy;
  }
}

/** Runs in the page: what a screen reader says when it goes through a case from its first line to its last. */
export async function readAloud(path: string): Promise<readonly string[]> {
  const { galleryStage, virtual, flattenTree } = globalThis as unknown as ReadingPage & {
    readonly flattenTree: (element: Element) => readonly Node[];
  };
  await galleryStage.show(path);
  const place = document.querySelector('[data-case]') ?? document.body;
  const container = document.createElement('article');
  container.append(...[...place.children].flatMap(flattenTree));
  document.body.append(container);
  await virtual.start({ container });
  while ((await virtual.lastSpokenPhrase()) !== 'end of article') await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  container.remove();
  // Line breaks between words are those of the markup; nobody hears them.
  return phrases.slice(1, -1).map((phrase) => phrase.replaceAll(/\s+/g, ' '));
}
