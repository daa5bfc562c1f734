/** `browser.storage` in memory: every writer tells every listener, as a browser does. */
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

export interface FakeStorage {
  readonly local: {
    get(keys: readonly string[]): Promise<Record<string, unknown>>;
    set(values: object): Promise<void>;
  };
  readonly onChanged: { addListener(listener: Listener): void };
  /** What is stored. */
  readonly stored: ReadonlyMap<string, unknown>;
  /** Tells of a change in another area. */
  tell(area: string): void;
  /** Forgets everything, and says so. */
  clear(): void;
}

export function fakeStorage(): FakeStorage {
  const stored = new Map<string, unknown>();
  const listeners: Listener[] = [];
  const tell = (area: string, changes = {}) => {
    for (const listener of listeners) listener(changes, area);
  };
  return {
    local: {
      get: (keys) =>
        Promise.resolve(Object.fromEntries([...stored].filter(([key]) => keys.includes(key)))),
      set(values) {
        const copies = Object.entries(structuredClone(values)) as [string, unknown][];
        for (const [key, value] of copies) stored.set(key, value);
        tell('local', Object.fromEntries(copies.map(([key, newValue]) => [key, { newValue }])));
        return Promise.resolve();
      },
    },
    onChanged: { addListener: (listener) => void listeners.push(listener) },
    stored,
    tell,
    clear() {
      const changes = Object.fromEntries([...stored.keys()].map((key) => [key, {}]));
      stored.clear();
      tell('local', changes);
    },
  };
}
