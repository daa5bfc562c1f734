import { startBlind } from './start';

startBlind('x');
