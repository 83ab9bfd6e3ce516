import { beforeEach, expect, test, vi } from 'vitest';
import type { Keys } from '../db/keys.ts';
import type { Head } from '../db/log.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Canary } from '../domain/vault/canary.ts';
import { LOCAL_CANARY, SESSION_HEAD } from './keys.ts';

const stored = new Map<string, unknown>();
let vaultId: string | undefined;
let queue: Promise<unknown> = Promise.resolve();

vi.mock('../db/read.ts', () => ({ readVault: async () => vaultId && { vaultId } }));
vi.mock('../platform/storage.ts', () => ({
  readValue: async (_area: string, key: string) => stored.get(key),
  writeValue: async (_area: string, key: string, value: unknown) => void stored.set(key, value),
}));
vi.mock('../platform/environment.ts', () => ({
  newId: () => 'id',
  now: () => 0,
  exclusively: (_name: string, task: () => Promise<unknown>) => {
    queue = queue.then(task, task);
    return queue;
  },
}));
const { createAfterCommit, signalMended } = await import('./after-commit.ts');

const db = {} as SuixingDatabase;
const keysOf = () => ({}) as Keys;
const headAt = (seq: number): Head => ({ seq, hash: undefined, clients: 1, created: 1 });
const canary = () => stored.get(LOCAL_CANARY) as Canary;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  stored.clear();
  vaultId = 'first';
});

test('the canary names the vault that is there when another book has taken the place of the first', async () => {
  const afterCommit = createAfterCommit(db);
  await afterCommit(keysOf(), headAt(7), false);
  expect(canary()).toMatchObject({ vaultId: 'first', seq: 7 });
  vaultId = 'restored';
  await afterCommit(keysOf(), headAt(3), false);
  expect(canary()).toMatchObject({ vaultId: 'restored', seq: 3 });
});

test('no canary is written when there is no vault', async () => {
  vaultId = undefined;
  await createAfterCommit(db)(keysOf(), headAt(1), false);
  expect(stored.has(LOCAL_CANARY)).toBe(false);
});

test('what one window says of identities stays when another writes at the same time', async () => {
  const [one, other] = [createAfterCommit(db), createAfterCommit(db)];
  await Promise.all([one(keysOf(), headAt(4), true), other(keysOf(), headAt(5), false), signalMended()]);
  await settled();
  expect(stored.get(SESSION_HEAD)).toEqual({ seq: 5, identitySeq: 4, mendedAt: 0 });
});
