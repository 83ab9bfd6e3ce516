import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmly } from './calmly.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Hand over `count` values, one every `everyMs`; what was passed on. */
function run(count: number, everyMs: number, settleMs = 2000) {
  const passed: number[] = [];
  const calm = calmly<number>((value) => passed.push(value));
  for (let value = 1; value <= count; value += 1) {
    calm.next(value);
    vi.advanceTimersByTime(everyMs);
  }
  vi.advanceTimersByTime(settleMs);
  return { passed, calm };
}

test('passes on at once what comes alone', () => {
  expect(run(1, 0, 0).passed).toEqual([1]);
  expect(run(4, 300, 0).passed).toEqual([1, 2, 3, 4]);
});

test('passes on few of many in a row, the first at once and always the last', () => {
  const { passed } = run(100, 40);
  expect(passed[0]).toBe(1);
  expect(passed.at(-1)).toBe(100);
  expect(passed.length).toBeLessThan(10);
});

test('passes nothing on once it is stopped', () => {
  const { passed, calm } = run(2, 10, 0);
  calm.stop();
  vi.advanceTimersByTime(5000);
  expect(passed).toEqual([1]);
});
