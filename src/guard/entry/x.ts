import { type XMarkers, X_MARKERS } from '../../sites/x/markers';
import { createXReader } from '../../sites/x/reader';
import { startInPage } from './start';

startInPage<XMarkers>('x', { markers: X_MARKERS, make: createXReader });
