import { ownHolders } from '../../background/own-list';
import { ensureEmbedded } from '../../background/registers/embedded';
import { registers } from '../../background/registers/registers';
import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { OwnList } from './own-list';
import { readSilenced } from './silenced';

// Right after the installation there may be no register yet, and so no election to choose.
await ensureEmbedded();
const [settings, holders, inForce, silenced] = await Promise.all([
  loadSettings(),
  ownHolders(),
  registers(),
  readSilenced(),
]);
const elections = new Map(
  inForce.flatMap((register) => register.elections.map((election) => [election.id, election])),
);
mount(
  <OwnList
    settings={settings}
    initial={{ holders, silenced }}
    elections={[...elections.values()]}
    profile={new URLSearchParams(location.search).get('add') ?? ''}
    now={new Date()}
  />,
);
