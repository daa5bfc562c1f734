import { ensureEmbedded } from '../../background/registers/embedded';
import { type RegisterRecord, registers } from '../../background/registers/registers';
import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { CalendarPage } from './calendar';

const [settings, inForce] = await Promise.all([loadSettings(), readRegisters()]);
mount(<CalendarPage settings={settings} registers={inForce} now={new Date()} />);

/** Null: they cannot be read. */
async function readRegisters(): Promise<readonly RegisterRecord[] | null> {
  try {
    // Right after the installation there may be none yet.
    await ensureEmbedded();
    return await registers();
  } catch (error) {
    console.error('[jaga-netral]', error);
    return null;
  }
}
