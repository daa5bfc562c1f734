import { findEntries } from '../../background/registers/find';
import { silenced } from '../../background/silenced';
import { type AccountKey, isAccountKey } from '../../domain/account/key';
import type { Entry } from '../../domain/register/types';
import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { Correction } from './correction';

const typed = new URLSearchParams(location.search).get('key') ?? '';
const asked = isAccountKey(typed) ? typed : null;
const [settings, entries, silent] = await Promise.all([
  loadSettings(),
  asked === null ? [] : readEntries(asked),
  silenced(),
]);
mount(<Correction settings={settings} asked={asked} entries={entries} silent={silent} />);

/** Null: what is kept cannot be read. */
async function readEntries(key: AccountKey): Promise<readonly Entry[] | null> {
  try {
    return (await findEntries([key])).get(key) ?? [];
  } catch (error) {
    console.error('[jaga-netral]', error);
    return null;
  }
}
