import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { Diagnosis } from './diagnosis';
import { readFacts } from './facts';

const [settings, facts] = await Promise.all([loadSettings(), readFacts()]);
mount(<Diagnosis language={settings.language} initial={facts} />);
