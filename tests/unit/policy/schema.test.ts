/** The managed schema holds only what Chromium loads; one word too many and nothing is protected. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { managedSchema, policySchema } from '../../../src/domain/policy/schema';
import { LOCKABLE } from '../../../src/domain/policy/types';
import { POLICY_WORDS } from '../../../src/domain/policy/words';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';

const TAKEN: readonly string[] = [
  'type',
  'title',
  'description',
  'properties',
  'items',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];

function eachSchema(schema: object, visit: (schema: Record<string, unknown>) => void): void {
  const { properties = {}, items, ...rest }: Record<string, unknown> = { ...schema };
  visit({ ...rest, ...(items !== undefined && { items }) });
  for (const held of Object.values(Object(properties))) eachSchema(Object(held), visit);
  if (items !== undefined) eachSchema(Object(items), visit);
}

test('has nothing that Chromium refuses', () => {
  eachSchema(managedSchema(), (schema) => {
    for (const word of Object.keys(schema)) expect(TAKEN).toContain(word);
    expect(schema['type']).toMatch(/^(object|array|string|boolean)$/);
    expect(schema['pattern'] ?? '').not.toMatch(/\(\?/);
  });
});

test('has every key with a title and a description in both languages', () => {
  const { properties } = managedSchema();
  expect(Object.keys(properties)).toEqual(Object.keys(policySchema.shape));
  for (const [key, { title, description }] of Object.entries(properties)) {
    const words = POLICY_WORDS[key as keyof typeof POLICY_WORDS];
    for (const language of ['id', 'en'] as const) {
      expect(title).toContain(words.title[language]);
      expect(description).toContain(words.description[language]);
    }
  }
});

test('has no key that could report what a person did', () => {
  const names = Object.keys(managedSchema().properties).join(' ');
  expect(names).not.toMatch(/report|log|telemetry|upload|notify|history|count|employment/i);
});

test('only settings, registers, the own list and silencing can be locked', () => {
  const { employment, ...lockable } = DEFAULT_SETTINGS;
  expect(employment).toBeNull();
  expect([...LOCKABLE].sort()).toEqual(
    [...Object.keys(lockable), 'registers', 'ownList', 'silence'].sort(),
  );
});

test('the page for administrators names every key, value and lock', () => {
  const page = readFileSync('docs/administrators.md', 'utf8');
  const { properties } = managedSchema();
  const values = Object.values(properties).flatMap((schema) => schema.enum ?? []);
  for (const name of [...Object.keys(properties), ...values, ...LOCKABLE]) {
    expect(page).toContain(`\`${name}\``);
  }
});
