/** The background worker. All listeners are set in its first turn, or a woken worker misses them. */
import { browser } from '../platform/browser';
import { answer } from './answers';
import { readEmbedded } from './embedded';
import { parseRequest } from './requests';

browser.runtime.onInstalled.addListener(() => void readEmbedded());

browser.runtime.onMessage.addListener((message: unknown) => {
  const request = parseRequest(message);
  return request === null ? undefined : answer(request);
});
