import type { WarningView } from '../../domain/wording/types';
import { element } from './element';

/** "Lihat aturan lengkap": the verbatim rules with their sources, closed until it is asked for. */
export function ruleDetails(
  document: Document,
  details: WarningView['details'],
): HTMLDetailsElement {
  const made = element(document, 'details', '', element(document, 'summary', '', details.title));
  for (const item of details.items) {
    made.append(
      element(
        document,
        'section',
        'rule',
        element(document, 'h2', '', item.heading),
        element(document, 'blockquote', '', item.verbatim),
        ...item.lines.map((line) => element(document, 'p', 'fine', line)),
      ),
    );
  }
  made.append(
    element(
      document,
      'section',
      'rule',
      ...details.footer.map((line) => element(document, 'p', 'fine', line)),
    ),
  );
  return made;
}
