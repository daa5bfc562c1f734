/** Looks into JSON of unknown shape. Only own properties count: `__proto__` is a key like any other. */

/** The property `name` of `value`; undefined when there is none. */
export function field(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** The property `name` of `value` if it is text, trimmed; otherwise empty. */
export function textIn(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found.trim() : '';
}

/** The property `name` of `value` if it is a list; otherwise an empty one. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found: unknown = field(value, name);
  return Array.isArray(found) ? found : [];
}

/** The own properties of an object; none of anything else. */
export function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
