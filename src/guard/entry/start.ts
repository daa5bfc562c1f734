import type { Site } from '../../domain/account/key';
import { answerVitals, backgroundOffice } from '../../platform/guard-office';
import { startGuard } from '../guard';
import type { ReaderKit } from '../repair';

/** Starts the guard of a page of `site`; it runs for as long as the page does. */
export function startInPage<Markers extends object>(site: Site, kit: ReaderKit<Markers>): void {
  const { signal } = new AbortController();
  const guard = startGuard(window, kit, backgroundOffice(site), signal);
  // A task later, as the guard itself does what the page need not wait for.
  setTimeout(() => answerVitals(() => guard.vitals(), signal));
}
