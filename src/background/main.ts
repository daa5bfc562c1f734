/** The background worker. All listeners are set in its first turn, or a woken worker misses them. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { answer } from './answers';
import { readEmbedded } from './embedded';
import { noteTried } from './markers';
import { parseRequest } from './requests';
import { showSigns } from './toolbar';
import { enlarge } from './windows';

browser.runtime.onInstalled.addListener(() => void readEmbedded());

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = parseRequest(message);
  if (request === null) return undefined;
  switch (request.kind) {
    case 'signs':
      return showSigns(request.signs, sender.tab?.id);
    case 'enlarge':
      return enlarge(sender.url);
    case 'tried':
      return noteTried(request);
    default:
      return answer(request);
  }
});
