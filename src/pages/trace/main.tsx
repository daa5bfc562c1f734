import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { readExport } from './reading';
import { Trace } from './trace';

const { language } = await loadSettings();
mount(<Trace language={language} read={readExport} />);
