import { createXReader } from '../../sites/x/reader';
import { startInPage } from './start';

startInPage(createXReader());
