import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { readLines } from './lists';
import { Options } from './options';

const [settings, lines] = await Promise.all([loadSettings(), readLines()]);
mount(<Options initial={settings} registers={lines} />);
