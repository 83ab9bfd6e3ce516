import { expect, test } from 'vitest';
import { Cancelled, runSliced } from './slices.ts';

function* busy(steps: number, stepMs: number): Generator<number, string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + stepMs;
    while (performance.now() < end);
    yield step;
  }
  return 'done';
}

test('gives what the work returns, and tells steps between slices', async () => {
  const told: number[] = [];
  await expect(runSliced(busy(10, 2), { sliceMs: 4, onStep: (step) => told.push(step) })).resolves.toBe('done');
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThan(10);
});

test('lets others run while it works', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await runSliced(busy(20, 3), { sliceMs: 5 });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('ends at the next step when it is cancelled', async () => {
  const cancel = new AbortController();
  let steps = 0;
  const work = runSliced(busy(1000, 1), {
    sliceMs: 2,
    signal: cancel.signal,
    onStep: () => {
      steps += 1;
      if (steps === 3) cancel.abort();
    },
  });
  await expect(work).rejects.toBeInstanceOf(Cancelled);
  expect(steps).toBe(3);
});
