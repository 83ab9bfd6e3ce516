import { beforeEach, expect, test, vi } from 'vitest';
import type { Tries } from '../domain/vault/tries.ts';
import { LOCAL_TRIES } from './keys.ts';

const stored = new Map<string, unknown>();
let clock = 1_000_000;
let queue: Promise<unknown> = Promise.resolve();

vi.mock('../platform/storage.ts', () => ({
  readValue: async (_area: string, key: string) => stored.get(key),
  writeValue: async (_area: string, key: string, value: unknown) => void stored.set(key, value),
  removeValues: async (_area: string, key: string) => void stored.delete(key),
}));
vi.mock('../platform/environment.ts', () => ({
  now: () => clock,
  exclusively: (_name: string, task: () => Promise<unknown>) => {
    queue = queue.then(task, task);
    return queue;
  },
}));
const { tryCopyPassphrase, tryPassphrase } = await import('./passphrase-tries.ts');

const wrong = async () => undefined;
const right = async () => 'opened';
const count = () => (stored.get(LOCAL_TRIES) as Tries | undefined)?.count ?? 0;

beforeEach(() => {
  stored.clear();
  clock = 1_000_000;
});

test.each([
  ['vault', tryPassphrase],
  ['copy', tryCopyPassphrase],
])('a try at the %s must wait after three wrong ones, and opens nothing meanwhile', async (_what, attempt) => {
  for (let tries = 0; tries < 3; tries += 1) {
    expect(await attempt(wrong)).toEqual({ ok: false, reason: 'wrongPassphrase' });
  }
  const open = vi.fn(right);
  expect(await attempt(open)).toEqual({ ok: false, reason: 'wait' });
  expect(open).not.toHaveBeenCalled();
  clock += 5_001;
  expect(await attempt(open)).toEqual({ ok: true, value: 'opened' });
});

test('wrong tries at a copy count at the vault', async () => {
  for (let tries = 0; tries < 3; tries += 1) await tryCopyPassphrase(wrong);
  expect(await tryPassphrase(right)).toEqual({ ok: false, reason: 'wait' });
});

test('the right passphrase ends the count at the vault, and not when it opens a copy', async () => {
  await tryPassphrase(wrong);
  await tryPassphrase(wrong);
  await tryCopyPassphrase(right);
  expect(count()).toBe(2);
  await tryPassphrase(right);
  expect(count()).toBe(0);
});

test('tries made side by side count one by one', async () => {
  await Promise.all([tryPassphrase(wrong), tryPassphrase(wrong), tryCopyPassphrase(wrong)]);
  expect(count()).toBe(3);
});
