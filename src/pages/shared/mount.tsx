import { type ComponentChild, render } from 'preact';
import type { Language } from '../../domain/settings';

/** Tells browser and screen reader the language and the name of this page. */
export function describeDocument(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}

/** Draws `view` as the whole page. */
export function mount(view: ComponentChild): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('[jaga-netral] the page has no #app');
  render(view, root);
}
