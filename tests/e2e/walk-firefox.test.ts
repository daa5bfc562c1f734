import { startFirefox } from './support/firefox';
import { testWalk } from './support/test-walk';

// Firefox gives keys to its front tab only, so its tabs cannot be worked on at once.
testWalk('Firefox', startFirefox, 'firefox', {
  tabs: 1,
  pages: ['home', 'profile', 'status', 'permalink', 'dialog', 'modal', 'compose-reply'],
  gestures: 'first',
  controls: 'one of a kind',
});
