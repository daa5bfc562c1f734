import { expect, test } from 'vitest';
import { Trace } from '../../bench/page/trace';

const OURS = { url: 'chrome-extension://abc/guard.js' };

/** A stretch of work on the page's thread; all times in microseconds. */
function span(name: string, data: object, [ts, dur]: readonly [number, number]) {
  return { name, ph: 'X', pid: 1, tid: 1, ts, dur, args: { data } };
}

test('start-up is the scripts of the extension as they are first run, not those of the page', () => {
  const trace = new Trace([
    span('EvaluateScript', OURS, [0, 4000]),
    span('EvaluateScript', { url: 'https://x.com/app.js' }, [4000, 5000]),
    span('FunctionCall', OURS, [9000, 1000]),
  ]);
  expect(trace.firstScriptTime).toBe(4);
  expect(trace.scriptTime).toBe(5);
});

test('calls within calls count once, and those of the page not at all', () => {
  const trace = new Trace([
    span('FunctionCall', OURS, [0, 5000]),
    span('FunctionCall', OURS, [1000, 2000]),
    span('FunctionCall', { url: 'https://x.com/app.js' }, [6000, 1000]),
  ]);
  expect(trace.scriptTime).toBe(5);
  expect(trace.runs).toBe(1);
});

test('a gesture lasts until the next one begins; calls outside of its events are none of it', () => {
  const trace = new Trace([
    span('EventDispatch', { type: 'pointerdown' }, [0, 1000]),
    span('FunctionCall', OURS, [100, 500]),
    span('FunctionCall', OURS, [1500, 400]),
    span('EventDispatch', { type: 'click' }, [2000, 1000]),
    span('FunctionCall', OURS, [2100, 300]),
    span('EventDispatch', { type: 'pointerdown' }, [5000, 1000]),
    span('FunctionCall', OURS, [5100, 100]),
  ]);
  const [first, second] = trace.gestureTimes(['pointerdown', 'click']);
  expect(first).toBeCloseTo(0.8);
  expect(second).toBeCloseTo(0.1);
});

test('a layout is forced when it happens inside of a call', () => {
  const trace = new Trace([
    span('FunctionCall', OURS, [0, 1000]),
    span('Layout', {}, [200, 100]),
    span('Layout', {}, [2000, 100]),
  ]);
  expect(trace.reflows).toBe(1);
});
