/**
 * The promise-based `browser.*` of both browsers, for the background and the extension's pages.
 * This is the one file that knows webextension-polyfill.
 */
import browser from 'webextension-polyfill';

export { browser };
