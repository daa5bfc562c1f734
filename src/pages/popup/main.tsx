import { type RegisterStatus, registerStatus } from '../../background/register-store';
import { loadSettings } from '../../platform/settings-store';
import { describeDocument, mount } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { readActivePage } from './active-page';
import { Popup } from './popup';

/** A store that cannot even be opened protects nobody, and the popup must still say so. */
const UNREADABLE: RegisterStatus = { register: null, fault: null };

const [settings, status, page] = await Promise.all([
  loadSettings(),
  registerStatus().catch(() => UNREADABLE),
  readActivePage(),
]);
describeDocument(settings.language, textsIn(settings.language).brand);
mount(<Popup settings={settings} status={status} page={page} now={new Date()} />);
