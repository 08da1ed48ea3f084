const sheets = new Map<string, CSSStyleSheet>();

/** The style sheet of a text; all elements share it. */
export function findSheet(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
