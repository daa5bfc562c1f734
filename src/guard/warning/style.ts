import css from './warning.css?inline';

/**
 * A constructed style sheet: it applies under every page's CSP in both browsers, where a style
 * element inside the shadow root is blocked, and reported to the page, by Firefox.
 */
export function warningStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
