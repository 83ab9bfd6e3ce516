import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime } from './in-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('brings the value when it comes in time', async () => {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('reader'), 90));
  const answer = inTime(late, 100);
  await vi.advanceTimersByTimeAsync(90);
  expect(await answer).toBe('reader');
  expect(vi.getTimerCount()).toBe(0);
});

test('brings nothing when it comes too late, and nobody waits longer', async () => {
  const answer = inTime(new Promise<string>(() => {}), 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await answer).toBeUndefined();
});

test('brings nothing when it fails', async () => {
  expect(await inTime(Promise.reject(new Error('no chunk')), 100)).toBeUndefined();
});
