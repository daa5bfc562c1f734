/** The background worker. All listeners are set in its first turn, or a woken worker misses them. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { answer } from './answers';
import { noteDecided } from './diary/notes';
import { noteTried } from './markers';
import { offerMenus } from './menus';
import { correctionPage, openPage, rulesPage, welcomePage } from './pages';
import { readEmbedded } from './registers/embedded';
import { renewAll, renewRegularly } from './registers/renew';
import { parseRequest } from './requests';
import { showSigns, watchSiteAccess } from './toolbar';
import { enlarge } from './windows';

browser.runtime.onInstalled.addListener(({ reason }) => {
  void readEmbedded();
  if (reason === 'install') void openPage(welcomePage());
});

renewRegularly();
offerMenus();
watchSiteAccess();

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = parseRequest(message);
  if (request === null) return undefined;
  switch (request.kind) {
    case 'signs':
      return showSigns(request.signs, sender.tab?.id);
    case 'enlarge':
      return enlarge(sender.url);
    case 'decided':
      return noteDecided(request);
    case 'correct':
      return openPage(correctionPage(request.key));
    case 'rule':
      return openPage(rulesPage(request.rule));
    case 'tried':
      return noteTried(request);
    case 'update':
      return isOwnPage(sender) ? renewAll().then(() => ({ noted: true })) : undefined;
    default:
      return answer(request, sender.tab);
  }
});

/** Whether one of the extension's own pages has sent a message, and no guard in a web page. */
function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}
