/**
 * Runs in the worker. From now on its operations on the browser are counted, and the one that
 * `standStillAt` asks for never comes to an end.
 */
globalThis.standstill = { step: 0, when: 'before', done: 0, reached: false };

function interpose(owner, names) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = function (...given) {
      const { step, when } = globalThis.standstill;
      globalThis.standstill.done += 1;
      if (globalThis.standstill.done !== step) return Reflect.apply(original, this, given);
      // Done, but nobody is called back.
      const data = given.filter((value) => typeof value !== 'function');
      if (when === 'after') Reflect.apply(original, this, data);
      globalThis.standstill.reached = true;
      return new Promise(() => {});
    };
  }
}

interpose(chrome.storage.local, ['get', 'set']);
interpose(chrome.storage.session, ['get', 'set']);
interpose(chrome.action, ['setBadgeText']);
interpose(IDBObjectStore.prototype, [
  'get',
  'getAll',
  'getAllKeys',
  'getKey',
  'put',
  'delete',
  'clear',
]);
