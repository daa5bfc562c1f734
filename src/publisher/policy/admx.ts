/**
 * Administrative templates (ADMX and ADML) for the group policy editor of Windows: every key of the
 * schema once for each browser. Templates hold no values; what this kit sets is proposed in the
 * fields that have room for a proposal, and told in every explanation.
 */
import type { Bilingual } from '../../domain/bilingual';
import { type KeySchema, managedSchema, type WrittenPolicy } from '../../domain/policy/schema';
import { POLICY_WORDS, type PolicyKey } from '../../domain/policy/words';
import type { Language } from '../../domain/settings';
import { BROWSERS, OLDEST_BROWSERS, type PolicyBrowser } from './browsers';
import { type Element, element, render } from './xml';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const ROOT_ATTRIBUTES = { xmlns: NAMESPACE, revision: '1.0', schemaVersion: '1.0' } as const;

/** Characters of a text field; the editor would stop at 1,023 by itself. */
const LONGEST_TEXT = 4000;

const FRAME = {
  category: { id: 'Jaga Netral', en: 'Jaga Netral' },
  supported: {
    id: `${OLDEST_BROWSERS} atau yang lebih baru`,
    en: `${OLDEST_BROWSERS} or later`,
  },
  proposed: { id: 'Nilai menurut kit ini:', en: 'Value by this kit:' },
  open: { id: 'Kit ini tidak menetapkannya.', en: 'This kit does not set it.' },
} as const satisfies Record<string, Bilingual>;

function keys(): [PolicyKey, KeySchema][] {
  return Object.entries(managedSchema().properties) as [PolicyKey, KeySchema][];
}

/** `jaga-netral.admx`: what can be set and where in the registry. */
export function admx(): string {
  const policies = BROWSERS.flatMap((browser) =>
    keys().map(([key, schema]) => policyOf(browser, key, schema)),
  );
  return document(
    element(
      'policyDefinitions',
      ROOT_ATTRIBUTES,
      element(
        'policyNamespaces',
        {},
        element('target', { prefix: 'jaganetral', namespace: 'JagaNetral.Policies' }),
      ),
      element('resources', { minRequiredRevision: '1.0', fallbackCulture: 'en-US' }),
      element(
        'supportedOn',
        {},
        element(
          'definitions',
          {},
          element('definition', { name: 'SUPPORTED', displayName: '$(string.SUPPORTED)' }),
        ),
      ),
      element('categories', {}, ...categories()),
      element('policies', {}, ...policies),
    ),
  );
}

function categories(): Element[] {
  return [
    element('category', { name: 'JagaNetral', displayName: '$(string.JagaNetral)' }),
    ...BROWSERS.map(({ name }) =>
      element(
        'category',
        { name, displayName: `$(string.${name})` },
        element('parentCategory', { ref: 'JagaNetral' }),
      ),
    ),
  ];
}

function policyOf({ name, registry }: PolicyBrowser, key: PolicyKey, schema: KeySchema): Element {
  const isSwitch = schema.type === 'boolean';
  return element(
    'policy',
    {
      name: `${name}_${key}`,
      class: 'Machine',
      displayName: `$(string.${key})`,
      explainText: `$(string.${key}_explain)`,
      key: registry.extension,
      ...(isSwitch ? { valueName: key } : { presentation: `$(presentation.${key})` }),
    },
    element('parentCategory', { ref: name }),
    element('supportedOn', { ref: 'SUPPORTED' }),
    ...(isSwitch
      ? [decimal('enabledValue', '1'), decimal('disabledValue', '0')]
      : [element('elements', {}, fieldOf(registry.extension, key, schema))]),
  );
}

function decimal(name: string, value: string): Element {
  return element(name, {}, element('decimal', { value }));
}

function fieldOf(path: string, key: PolicyKey, schema: KeySchema): Element {
  const { type, enum: values, maxLength = LONGEST_TEXT } = schema;
  // An empty prefix names the values 1, 2, 3 …, as both families of browsers read a list.
  if (type === 'array')
    return element('list', { id: key, key: `${path}\\${key}`, valuePrefix: '' });
  const field = { id: key, valueName: key, required: 'true' };
  if (values === undefined) return element('text', { ...field, maxLength: String(maxLength) });
  const items = values.map((value) =>
    element(
      'item',
      { displayName: `$(string.${key}_${value})` },
      element('value', {}, element('string', {}, value)),
    ),
  );
  return element('enum', field, ...items);
}

/** `<language>/jaga-netral.adml`: what it is called there. */
export function adml(language: Language, policy: WrittenPolicy): string {
  const strings: [string, string][] = [
    ['JagaNetral', FRAME.category[language]],
    ['SUPPORTED', FRAME.supported[language]],
    ...BROWSERS.map(({ name, title }): [string, string] => [name, title]),
    ...keys().flatMap(([key, schema]) => stringsOf(key, schema, language, policy)),
  ];
  const presentations = keys().filter(([, { type }]) => type !== 'boolean');
  return document(
    element(
      'policyDefinitionResources',
      ROOT_ATTRIBUTES,
      element('displayName', {}, 'Jaga Netral'),
      element('description', {}, 'Jaga Netral'),
      element(
        'resources',
        {},
        element('stringTable', {}, ...strings.map(([id, text]) => element('string', { id }, text))),
        element(
          'presentationTable',
          {},
          ...presentations.map(([key, schema]) => presentationOf(key, schema, language, policy)),
        ),
      ),
    ),
  );
}

function stringsOf(
  key: PolicyKey,
  { enum: values = [] }: KeySchema,
  language: Language,
  policy: WrittenPolicy,
): [string, string][] {
  const { title, description } = POLICY_WORDS[key];
  return [
    [key, title[language]],
    [`${key}_explain`, `${description[language]} ${proposal(policy[key], language)}`],
    ...values.map((value): [string, string] => [`${key}_${value}`, value]),
  ];
}

function proposal(value: unknown, language: Language): string {
  if (value === undefined) return FRAME.open[language];
  const written = Array.isArray(value) ? value.join(', ') : String(value);
  return `${FRAME.proposed[language]} ${written}`;
}

function presentationOf(
  key: PolicyKey,
  { type, enum: values }: KeySchema,
  language: Language,
  policy: WrittenPolicy,
): Element {
  const title = POLICY_WORDS[key].title[language];
  const field = { refId: key };
  const proposed = policy[key];
  const control = () => {
    if (type === 'array') return element('listBox', field, title);
    if (values !== undefined) {
      const chosen = values.indexOf(String(proposed));
      const item = chosen === -1 ? {} : { defaultItem: String(chosen) };
      return element('dropdownList', { ...field, noSort: 'true', ...item }, title);
    }
    const given = proposed === undefined ? [] : [element('defaultValue', {}, String(proposed))];
    return element('textBox', field, element('label', {}, title), ...given);
  };
  return element('presentation', { id: key }, control());
}

function document(root: Element): string {
  return `${DECLARATION}${render(root)}\n`;
}
