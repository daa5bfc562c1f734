/**
 * What the replicas of the sites share: handlers delegated to a root element, as React does, and
 * the log of acts that took effect. The log is the only thing that end-to-end tests believe.
 */

/** Every act that took effect: `{ act, post, trusted }`. */
window.effects = [];

/** Records that `act` took effect on the post around `element`. */
function takeEffect(act, element, event) {
  const post = element.closest('[data-post]')?.dataset.post ?? null;
  window.effects.push({ act, post, trusted: event.isTrusted });
}

/**
 * Delegation as React does it: one listener per event type on `root`; on an event the handlers of
 * the target and its ancestors run from the inside out until one stops propagation.
 */
function delegate(root) {
  const handlers = new Map();
  const dispatch = (event) => {
    for (let node = event.target; node instanceof Element; node = node.parentElement) {
      for (const { selector, handler } of handlers.get(event.type)) {
        if (node.matches(selector)) handler(event, node);
      }
      if (event.cancelBubble || node === root) return;
    }
  };
  return {
    on(types, selector, handler) {
      for (const type of types.split(' ')) {
        if (!handlers.has(type)) {
          handlers.set(type, []);
          root.addEventListener(type, dispatch);
        }
        handlers.get(type).push({ selector, handler });
      }
    },
  };
}

/** Keeps focus inside `dialog` the way the sites' focus traps do. */
function trapFocus(dialog) {
  const pull = (event) => {
    if (dialog.isConnected && !dialog.contains(event.relatedTarget ?? document.activeElement)) {
      dialog.focus();
    }
  };
  document.addEventListener('focusout', pull);
  return () => document.removeEventListener('focusout', pull);
}
