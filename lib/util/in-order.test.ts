import { expect, test } from 'vitest';
import { createSequencer } from './in-order.ts';

/** A promise and what settles it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('tasks of one key run in the order they came, however long each takes', async () => {
  const inOrder = createSequencer();
  const first = gate();
  const seen: string[] = [];
  const a = inOrder('k', async () => {
    await first.opened;
    seen.push('a');
  });
  const b = inOrder('k', async () => {
    seen.push('b');
  });
  first.open();
  await Promise.all([a, b]);
  expect(seen).toEqual(['a', 'b']);
});

test('another key does not wait', async () => {
  const inOrder = createSequencer();
  const stuck = gate();
  const held = inOrder('k', () => stuck.opened);
  expect(await inOrder('other', async () => 'done')).toBe('done');
  stuck.open();
  await held;
});

test('a task that fails tells its caller and does not hold up the next', async () => {
  const inOrder = createSequencer();
  const failing = inOrder('k', () => Promise.reject(new Error('no')));
  const next = inOrder('k', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
