/**
 * Reads what an element shows, word for word, as it is put together on the screen: its own texts, and what the page has
 * put into its slots.
 *
 * @returns One line for each piece of text; empty where nothing is shown.
 */
export function readShownWords(element: Element): string {
  const lines: string[] = [];
  collect(element.shadowRoot ?? element, lines);
  return lines.join('\n');
}

function collect(node: Node, lines: string[]): void {
  if (node instanceof Text) {
    const line = node.data.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line);
    return;
  }
  if (node instanceof Element && !isRead(node)) return;
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  const children =
    slotted.length > 0 ? slotted : (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes;
  for (const child of children) collect(child, lines);
}

/** Whether the words in an element are there for people who look: no drawings, and no announcements. */
function isRead(element: Element): boolean {
  if (element instanceof SVGElement || element.matches('style, script, .announcer')) return false;
  // A slot has no box of its own.
  return getComputedStyle(element).display !== 'none';
}
