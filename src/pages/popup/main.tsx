import { faults, type RegisterFault } from '../../background/registers/log';
import { type RegisterRecord, registers } from '../../background/registers/registers';
import { loadSettings } from '../../platform/settings-store';
import { describeDocument, mount } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { readActiveAccount } from './active-account';
import { activeTab, readActivePage } from './active-page';
import { Popup } from './popup';

/** A store that cannot even be opened protects nobody, and the popup must still say so. */
const NONE: readonly RegisterRecord[] = [];
const NO_FAULTS: Readonly<Record<string, RegisterFault>> = {};

const tab = await activeTab();
const [settings, inForce, standing, page, account] = await Promise.all([
  loadSettings(),
  registers().catch(() => NONE),
  faults().catch(() => NO_FAULTS),
  readActivePage(tab),
  readActiveAccount(tab?.url ?? '').catch(() => null),
]);
describeDocument(settings.language, textsIn(settings.language).brand);
mount(
  <Popup
    settings={settings}
    registers={inForce.filter(({ accounts }) => accounts > 0)}
    faults={Object.values(standing)}
    page={page}
    account={account}
    now={new Date()}
  />,
);
