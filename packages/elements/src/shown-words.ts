/**
 * Reads what an element shows, word for word, as it is put together on the screen: its own texts, and what the page has
 * put into its slots.
 *
 * @returns One line for each piece of text; empty where nothing is shown.
 */
export function readShownWords(element: Element): string {
  return collect(element.shadowRoot ?? element).join('\n');
}

function collect(node: Node): readonly string[] {
  if (node instanceof Text) return [node.data.replace(/\s+/g, ' ').trim()].filter(Boolean);
  if (!(node instanceof Element)) return [...node.childNodes].flatMap(collect);
  if (!isRead(node)) return [];
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  return [...(slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes)].flatMap(collect);
}

/** Whether the words in an element are there for people who look: no drawings, and no announcements. */
function isRead(element: Element): boolean {
  return !element.matches('svg, style, script, .announcer') && getComputedStyle(element).display !== 'none';
}
