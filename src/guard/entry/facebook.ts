import { createFacebookReader } from '../../sites/facebook/reader';
import { startInPage } from './start';

startInPage(createFacebookReader());
