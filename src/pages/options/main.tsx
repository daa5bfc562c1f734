import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { Options } from './options';

mount(<Options initial={await loadSettings()} />);
