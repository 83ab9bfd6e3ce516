import { beforeEach, expect, test, vi } from 'vitest';
import { SESSION_DATA_KEY, SESSION_DRAFT, SESSION_HEAD, SESSION_PAGE } from './keys.ts';

const stored = new Map<string, unknown>();

vi.mock('../platform/storage.ts', () => ({
  readPrefix: async (_area: string, prefix: string) =>
    Object.fromEntries([...stored].filter(([key]) => key.startsWith(prefix))),
  removeValues: async (_area: string, keys: readonly string[]) => {
    for (const key of keys) stored.delete(key);
  },
}));
const { lockEverywhere } = await import('./keyring.ts');

beforeEach(() => {
  stored.clear();
  for (const key of [SESSION_DATA_KEY, SESSION_HEAD, `${SESSION_PAGE}1:0`, `${SESSION_DRAFT}c1`]) stored.set(key, 'x');
});

test('locking settles first, while the key is there, and then drops everything of the book', async () => {
  let hadKey = false;
  await lockEverywhere(async () => {
    hadKey = stored.has(SESSION_DATA_KEY);
  });
  expect(hadKey).toBe(true);
  expect([...stored.keys()]).toEqual([SESSION_HEAD]);
});

test('locking does not wait longer than some seconds when the database does not answer', async () => {
  vi.useFakeTimers();
  const locking = lockEverywhere(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(2_900);
  expect(stored.has(SESSION_DATA_KEY)).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  await locking;
  expect([...stored.keys()]).toEqual([SESSION_HEAD]);
  vi.useRealTimers();
});

test('locking goes on when settling fails', async () => {
  await lockEverywhere(() => Promise.reject(new Error('disk full')));
  expect(stored.has(SESSION_DATA_KEY)).toBe(false);
});
