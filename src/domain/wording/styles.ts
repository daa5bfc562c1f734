/**
 * The look of what the guard draws. It comes to the pages with the texts: a content script is paid
 * on every page, and shows nothing before they have arrived.
 */
import mark from '../../data/styles/mark.css?inline';
import warning from '../../data/styles/warning.css?inline';
import type { Styles } from './types';

export const STYLES: Styles = { mark, warning };
