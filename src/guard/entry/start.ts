import { answerVitals, backgroundOffice } from '../../platform/guard-office';
import type { SiteReader } from '../../sites/site';
import { startGuard } from '../guard';

/** Starts the guard of a page; it runs for as long as the page does. */
export function startInPage(reader: SiteReader): void {
  const { signal } = new AbortController();
  const guard = startGuard(window, reader, backgroundOffice(reader.site), signal);
  answerVitals(() => guard.vitals(), signal);
}
