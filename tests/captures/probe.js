/**
 * Runs inside the captured page, as a plain script: presses controls and sees which events reach
 * the page. `window.jagaProbe` is what `check.ts` talks to.
 */
window.jagaProbe = (() => {
  let elements = [];
  let children = 0;
  let reached = new Set();
  let expected = [];

  for (const type of ['click', 'dblclick', 'keydown', 'keypress', 'keyup']) {
    document.addEventListener(
      type,
      (event) => {
        reached.add(event.type);
        // A capture has no scripts; the browser itself must not follow links either.
        event.preventDefault();
      },
      true,
    );
  }

  const base = { bubbles: true, cancelable: true, composed: true };
  const keys = (init) =>
    ['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, { ...base, ...init }));
  const gestures = {
    press: () => [new MouseEvent('click', { ...base, detail: 1 })],
    dblclick: () => [new MouseEvent('dblclick', { ...base, detail: 2 })],
    enter: () => keys({ key: 'Enter' }),
    'ctrl-enter': () => keys({ key: 'Enter', ctrlKey: true }),
  };

  /** A press lands on the innermost element under the pointer, a key on the focused one. */
  const innermost = (element) => {
    let deepest = element;
    while (deepest.firstElementChild !== null) deepest = deepest.firstElementChild;
    return deepest;
  };

  /** Whether something of the extension stands over the page. */
  const covered = () => document.documentElement.childElementCount > children;

  return {
    /** Finds the elements while nothing has been added to the page. */
    aimAt(paths) {
      elements = paths.map((path) => document.querySelector(path));
      children = document.documentElement.childElementCount;
      return paths.filter((_, i) => elements[i] === null);
    },
    press(index, trigger) {
      const target = trigger === 'press' ? innermost(elements[index]) : elements[index];
      const events = gestures[trigger]();
      reached = new Set();
      expected = events.map(({ type }) => type);
      for (const event of events) target.dispatchEvent(event);
    },
    /** Null until either the page or the guard has shown what became of the press. */
    outcome() {
      if (expected.every((type) => reached.has(type))) return { held: false };
      return covered() ? { held: true } : null;
    },
    covered,
  };
})();
