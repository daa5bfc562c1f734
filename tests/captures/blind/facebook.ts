import { startBlind } from './start';

startBlind('facebook');
