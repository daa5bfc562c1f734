import { type FacebookMarkers, FACEBOOK_MARKERS } from '../../sites/facebook/markers';
import { createFacebookReader } from '../../sites/facebook/reader';
import { startInPage } from './start';

startInPage<FacebookMarkers>('facebook', { markers: FACEBOOK_MARKERS, make: createFacebookReader });
