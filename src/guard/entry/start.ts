import { answerVitals, backgroundOffice } from '../../platform/guard-office';
import { startGuard } from '../guard';
import type { ReaderKit } from '../repair';

/** Starts the guard of a page; it runs for as long as the page does. */
export function startInPage<Markers extends object>(kit: ReaderKit<Markers>): void {
  const { signal } = new AbortController();
  const { site } = kit.make(kit.markers).naming;
  const guard = startGuard(window, kit, backgroundOffice(site), signal);
  answerVitals(() => guard.vitals(), signal);
}
