import { startBlind } from './start';

startBlind('instagram');
