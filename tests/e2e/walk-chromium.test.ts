import { startChromium } from './support/chromium';
import { testWalk } from './support/test-walk';

testWalk('Chromium', startChromium, 'chrome', {
  tabs: 3,
  pages: 'third',
  gestures: 'first',
  controls: 'one of a kind',
});
