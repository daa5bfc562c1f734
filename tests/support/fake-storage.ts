/** `browser.storage` in memory: every writer tells every listener, as a browser does. */
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

interface FakeArea {
  get(keys: string | readonly string[]): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
}

export interface FakeStorage {
  readonly local: FakeArea;
  readonly session: FakeArea;
  readonly onChanged: { addListener(listener: Listener): void };
  /** What is stored in `local`. */
  readonly stored: ReadonlyMap<string, unknown>;
  /** Tells of a change in another area. */
  tell(area: string): void;
  /** Forgets everything, and says so. */
  clear(): void;
}

export function fakeStorage(): FakeStorage {
  const stored = new Map<string, unknown>();
  const session = new Map<string, unknown>();
  const listeners: Listener[] = [];
  const tell = (area: string, changes = {}) => {
    for (const listener of listeners) listener(changes, area);
  };
  const clear = (area: string, values: Map<string, unknown>) => {
    const changes = Object.fromEntries([...values.keys()].map((key) => [key, {}]));
    values.clear();
    tell(area, changes);
  };
  return {
    local: areaOf(stored, (changes) => tell('local', changes)),
    session: areaOf(session, (changes) => tell('session', changes)),
    onChanged: { addListener: (listener) => void listeners.push(listener) },
    stored,
    tell,
    clear() {
      clear('local', stored);
      clear('session', session);
    },
  };
}

function areaOf(values: Map<string, unknown>, tell: (changes: object) => void): FakeArea {
  return {
    get: (keys) =>
      Promise.resolve(
        Object.fromEntries([...values].filter(([key]) => [keys].flat().includes(key))),
      ),
    set(given) {
      const copies = Object.entries(structuredClone(given)) as [string, unknown][];
      for (const [key, value] of copies) values.set(key, value);
      tell(Object.fromEntries(copies.map(([key, newValue]) => [key, { newValue }])));
      return Promise.resolve();
    },
  };
}
