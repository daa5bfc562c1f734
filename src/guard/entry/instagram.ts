import { createInstagramReader } from '../../sites/instagram/reader';
import { startInPage } from './start';

startInPage(createInstagramReader());
