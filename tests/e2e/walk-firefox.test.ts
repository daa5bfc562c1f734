import { startFirefox } from './support/firefox';
import { testWalk } from './support/test-walk';

// Firefox gives keys to its front tab only, so its tabs cannot be worked on at once.
testWalk('Firefox', startFirefox, 'firefox', {
  tabs: 1,
  pages: [
    'compose-own',
    'compose-reply',
    'composer-mention',
    'group',
    'home',
    'immersive',
    'intent-like',
    'm-post',
    'menu-repost',
    'modal',
    'narrow-menu-repost',
    'permalink',
    'phone',
    'profile',
    'reels',
    'status',
    'story',
    'watch',
  ],
  gestures: 'first',
  controls: 'one of a kind',
});
