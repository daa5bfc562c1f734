import { startFirefox } from './support/firefox';
import { testWalk } from './support/test-walk';

// Firefox gives keys to its front tab only, so its tabs cannot be worked on at once.
testWalk('Firefox', startFirefox, 'firefox', {
  tabs: 1,
  pages: [
    'compose-own',
    'compose-reply',
    'home',
    'intent-like',
    'm-post',
    'menu-repost',
    'modal',
    'permalink',
    'phone',
    'reels',
    'status',
    'story',
  ],
  gestures: 'first',
  controls: 'one of a kind',
});
