import { warningsToday } from '../../background/diary/today';
import { isPaused } from '../../background/paused-tabs';
import { faults, type RegisterFault } from '../../background/registers/log';
import { type RegisterRecord, registers } from '../../background/registers/registers';
import { mayPause } from '../../domain/policy/effective';
import { loadSettings } from '../../platform/settings-store';
import { hasSiteAccess } from '../../platform/site-access';
import { describeDocument, mount } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { readActiveAccount } from './active-account';
import { activeTab, readActivePage } from './active-page';
import { Popup } from './popup';

/** A store that cannot even be opened protects nobody, and the popup must still say so. */
const NONE: readonly RegisterRecord[] = [];
const NO_FAULTS: Readonly<Record<string, RegisterFault>> = {};

const now = new Date();
const tab = await activeTab();
const [settings, access, inForce, standing, page, account, { count }] = await Promise.all([
  loadSettings(),
  hasSiteAccess(),
  registers().catch(() => NONE),
  faults().catch(() => NO_FAULTS),
  readActivePage(tab),
  readActiveAccount(tab?.url ?? '').catch(() => null),
  warningsToday(now),
]);
const id = mayPause(settings) ? tab?.id : undefined;
describeDocument(settings.language, textsIn(settings.language).brand);
mount(
  <Popup
    settings={settings}
    access={access}
    registers={inForce.filter(({ accounts }) => accounts > 0)}
    faults={Object.values(standing)}
    page={page}
    pausable={id === undefined ? null : { id, paused: await isPaused(id) }}
    account={account}
    warnings={count}
    now={now}
  />,
);
