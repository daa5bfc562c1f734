const sheets = new Map<string, CSSStyleSheet>();

/**
 * A constructed style sheet: it applies under every page's CSP in both browsers, where a style
 * element inside the shadow root is blocked, and reported to the page, by Firefox. Made once.
 */
export function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
