import { expect, test } from 'vitest';
import { Trace } from '../../bench/page/trace';

const OURS = { url: 'chrome-extension://abc/guard.js' };

/** A stretch of work on the page's thread; all times in microseconds. */
function span(name: string, data: object, [ts, dur, tdur]: readonly [number, number, number?]) {
  return { name, ph: 'X', pid: 1, tid: 1, ts, dur, ...(tdur && { tdur }), args: { data } };
}

test('a stretch counts for as long as its thread was running, or by the wall clock', () => {
  const trace = new Trace([
    span('EvaluateScript', OURS, [0, 9000, 4000]),
    span('EvaluateScript', { url: 'https://x.com/app.js' }, [9000, 5000, 5000]),
  ]);
  expect(trace.firstScriptTime()).toBe(4);
  expect(trace.firstScriptTime('wall')).toBe(9);
});

test('no stretch takes longer than it lasts, and one of which only that is told takes all of it', () => {
  const jumped = new Trace([span('FunctionCall', OURS, [0, 2000, 70_000])]);
  const untold = new Trace([span('FunctionCall', OURS, [0, 3000])]);
  expect(jumped.scriptTime).toBe(2);
  expect(untold.scriptTime).toBe(3);
});

test('calls within calls count once, and those of the page not at all', () => {
  const trace = new Trace([
    span('FunctionCall', OURS, [0, 5000, 5000]),
    span('FunctionCall', OURS, [1000, 2000, 2000]),
    span('FunctionCall', { url: 'https://x.com/app.js' }, [6000, 1000, 1000]),
  ]);
  expect(trace.scriptTime).toBe(5);
  expect(trace.runs).toBe(1);
});

test('a gesture lasts until the next one begins; calls outside of its events are none of it', () => {
  const trace = new Trace([
    span('EventDispatch', { type: 'pointerdown' }, [0, 1000]),
    span('FunctionCall', OURS, [100, 500, 200]),
    span('FunctionCall', OURS, [1500, 400, 400]),
    span('EventDispatch', { type: 'click' }, [2000, 1000]),
    span('FunctionCall', OURS, [2100, 300, 300]),
    span('EventDispatch', { type: 'pointerdown' }, [5000, 1000]),
    span('FunctionCall', OURS, [5100, 100, 100]),
  ]);
  expect(trace.gestureTimes(['pointerdown', 'click'])).toEqual([0.5, 0.1]);
  expect(trace.gestureTimes(['pointerdown', 'click'], 'wall')).toEqual([0.8, 0.1]);
});

test('a layout is forced when it happens inside of a call', () => {
  const trace = new Trace([
    span('FunctionCall', OURS, [0, 1000, 1000]),
    span('Layout', {}, [200, 100]),
    span('Layout', {}, [2000, 100]),
  ]);
  expect(trace.reflows).toBe(1);
});
