import { type InstagramMarkers, INSTAGRAM_MARKERS } from '../../sites/instagram/markers';
import { createInstagramReader } from '../../sites/instagram/reader';
import { startInPage } from './start';

startInPage<InstagramMarkers>('instagram', {
  markers: INSTAGRAM_MARKERS,
  make: createInstagramReader,
});
