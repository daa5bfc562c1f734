import { loadSettings } from '../../platform/settings-store';
import { hasSiteAccess } from '../../platform/site-access';
import { mount } from '../shared/mount';
import { Welcome } from './welcome';

const [settings, access] = await Promise.all([loadSettings(), hasSiteAccess()]);
mount(<Welcome initial={settings} access={access} />);
