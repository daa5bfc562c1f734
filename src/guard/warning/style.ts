/**
 * The look of the warning. Neutral and unlike any of the three sites: a look that blends in is
 * overlooked, and amber rather than red because nothing has happened yet.
 */
const CSS = `
:host { all: initial !important }
* { box-sizing: border-box }
.warning, .notice {
  --paper: #fff; --ink: #1c1f23; --soft: #565d66; --line: #d5d9de; --amber: #b45309;
  --wash: #fdf6e9; --strong: #14532d; --on-strong: #fff;
  color-scheme: light;
  font: 400 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink); background: var(--paper); text-align: start; letter-spacing: normal;
}
@media (prefers-color-scheme: dark) {
  .warning, .notice {
    --paper: #1d2126; --ink: #f1f3f5; --soft: #b3bbc4; --line: #454c55; --amber: #fbbf24;
    --wash: #2a2519; --strong: #86efac; --on-strong: #0b2a17;
    color-scheme: dark;
  }
}
.warning {
  width: min(30rem, 100vw - 1.5rem); max-height: min(44rem, 100dvh - 1.5rem);
  margin: auto; padding: 0; overflow: hidden;
  border: 1px solid var(--line); border-top: .375rem solid var(--amber); border-radius: .75rem;
  box-shadow: 0 1rem 3rem rgb(0 0 0 / .3);
}
.warning[open] { display: flex; flex-direction: column; animation: appear .12s ease-out }
.warning.high { margin-block: 1rem auto }
.warning.low { margin-block: auto 1rem }
.warning::backdrop { background: rgb(15 18 22 / .55) }
@keyframes appear { from { opacity: 0; transform: translateY(.5rem) } }
@media (prefers-reduced-motion: reduce) { .warning[open] { animation: none } }
.content { padding: 1.25rem 1.5rem .5rem; overflow-y: auto; overscroll-behavior: contain }
p, h1, h2, dl, dd, ul { margin: 0; padding: 0 }
.brand { font-size: .8125rem; font-weight: 600; color: var(--amber); letter-spacing: .02em }
h1 { margin: .25rem 0 .75rem; font-size: 1.375rem; line-height: 1.25; font-weight: 700;
  overflow-wrap: anywhere }
.summary p { margin-bottom: .625rem; overflow-wrap: anywhere }
.citation { font-size: .875rem; color: var(--soft) }
.unsent { padding: .5rem .75rem; font-weight: 600; background: var(--wash);
  border-inline-start: .25rem solid var(--amber); border-radius: .25rem }
details { margin: .25rem 0 .75rem; font-size: .875rem }
summary { display: inline-block; padding: .375rem 0; color: var(--soft); text-decoration: underline;
  text-underline-offset: .2em; cursor: pointer; list-style: none }
summary::-webkit-details-marker { display: none }
.rule { padding: .75rem 0; border-top: 1px solid var(--line) }
.rule h2 { font-size: .9375rem }
.rule blockquote { margin: .5rem 0; padding-inline-start: .75rem;
  border-inline-start: .1875rem solid var(--line); overflow-wrap: anywhere }
.fine { color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; padding: .875rem 1.5rem 1.25rem;
  border-top: 1px solid var(--line) }
button { min-height: 2.75rem; padding: .5rem 1rem; font: inherit; border-radius: .5rem;
  cursor: pointer }
.cancel, .reload { flex: 1 1 12rem; font-weight: 700; color: var(--on-strong);
  background: var(--strong); border: 1px solid transparent }
.go { flex: 0 1 auto; color: var(--soft); background: transparent; border: 1px solid transparent;
  text-decoration: underline; text-underline-offset: .2em }
.go:disabled { opacity: .55; cursor: default; text-decoration: none }
:focus-visible { outline: .1875rem solid var(--amber); outline-offset: .125rem }
.notice {
  position: fixed; inset: auto 1rem 1rem 1rem; width: fit-content; max-width: min(32rem, 100vw - 2rem);
  margin: 0 auto; padding: .75rem 1rem; display: flex; flex-wrap: wrap; align-items: center; gap: .75rem;
  border: 1px solid var(--line); border-inline-start: .375rem solid var(--amber); border-radius: .5rem;
  box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .25); font-size: .9375rem;
}
.notice p { flex: 1 1 12rem }
.reload { flex: 0 0 auto }
.dismiss { min-width: 2.75rem; color: var(--soft); background: transparent; border: 0;
  font-size: 1.25rem }
@media (max-width: 24rem) { .content, .actions { padding-inline: 1rem } .go { flex: 1 1 100% } }
@media (forced-colors: active) {
  .warning, .notice { border-color: CanvasText }
  .cancel, .go, .reload { border-color: ButtonText }
}
`;

/**
 * A constructed style sheet: it applies under every page's CSP in both browsers, where a style
 * element inside the shadow root is blocked, and reported to the page, by Firefox.
 */
export function warningStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
