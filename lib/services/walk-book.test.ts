import { BehaviorSubject } from 'rxjs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import { closeBook } from '../db/book.ts';
import { deriveKeys, type Keys, newDataKey } from '../db/keys.ts';
import { setRecovery } from '../db/recovery.ts';
import type { ShelfRow, SuixingDatabase } from '../db/schema.ts';
import { sealShelf } from '../db/shelves.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { type WalkTask, walkBook } from './walk-book.ts';

/** Three slices, the last of them short. */
const SHELVES = 30;
let keys: Keys;
let sound: readonly ShelfRow[];
let opened: SuixingDatabase | undefined;

beforeAll(async () => {
  keys = await deriveKeys(newDataKey());
  sound = await Promise.all(Array.from({ length: SHELVES }, (_, id) => sealShelf(keys, id, [storedAt(id)])));
});
afterEach(() => {
  if (opened) closeBook(opened);
});

function storedAt(at: number) {
  const client = makeClient({ name: `客户${at}` });
  const dossier: Dossier = { client, people: [], touches: [], holdings: [], loans: [], followUps: [] };
  return { at, dossier, since: '', stamps: {} };
}

/** A walk through a database of these shelves; what it saw, how it went, and how many rows it asked for at a time. */
async function walk(
  rows: readonly ShelfRow[],
  task: WalkTask = {},
  keys$ = new BehaviorSubject<Keys | undefined>(keys),
  erased: readonly number[] = [],
) {
  const present = new Map(rows.filter(({ id }) => !erased.includes(id)).map((row) => [row.id, row]));
  const slices: number[] = [];
  const shelves = {
    toCollection: () => ({ primaryKeys: async () => rows.map(({ id }) => id) }),
    bulkGet: async (ids: readonly number[]) => {
      slices.push(ids.length);
      return ids.map((id) => present.get(id));
    },
    get: async (id: number) => present.get(id),
    put: async (row: ShelfRow) => void present.set(row.id, row),
  };
  const db = {
    name: 'walked',
    changes: { orderBy: () => ({ last: async () => undefined }) },
    shelves,
    transaction: (_mode: string, _table: unknown, work: () => unknown) => work(),
  } as unknown as SuixingDatabase;
  opened = db;
  setRecovery(db, {
    shelf: async (id) => (copied.has(id) ? sound[id] : undefined),
    change: async () => undefined,
    kept: async () => undefined,
    onMended: () => undefined,
  });
  const seen: string[] = [];
  const result = await walkBook({ db, keys$ }, ({ client }) => seen.push(client.name), task);
  return { result, seen, slices, present };
}

/** Shelves that the second copy has. */
let copied: ReadonlySet<number> = new Set();
const ALL = Array.from({ length: SHELVES }, (_, id) => `客户${id}`);
const torn = (row: ShelfRow): ShelfRow => ({
  ...row,
  sealed: row.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
});
const withTorn = (id: number) => sound.map((row) => (row.id === id ? torn(row) : row));

describe('a walk through the book', () => {
  test('shows every dossier once, some shelves at a time, and says how far it is', async () => {
    const shares: number[] = [];
    const { result, seen, slices } = await walk(sound, { onProgress: (share) => shares.push(share) });
    expect(result).toEqual({ ok: true, value: undefined });
    expect(seen).toEqual(ALL);
    expect(slices).toEqual([12, 12, 6]);
    expect(shares).toEqual([0.4, 0.8, 1]);
  });

  test('shows nothing, and is whole, when the book is empty', async () => {
    expect(await walk([])).toMatchObject({ result: { ok: true }, seen: [], slices: [] });
  });

  test('opens no further shelf once it is cancelled', async () => {
    const stop = new AbortController();
    const { result, slices } = await walk(sound, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(result).toEqual({ ok: false, reason: 'cancelled' });
    expect(slices).toEqual([12]);
  });

  test('mends a shelf that does not open when the second copy has it', async () => {
    copied = new Set([17]);
    const { result, seen, present } = await walk(withTorn(17));
    expect(result.ok).toBe(true);
    expect(seen).toEqual(ALL);
    expect(present.get(17)).toBe(sound[17]);
  });

  test('fails as a whole, rather than leave a client out unsaid, when a shelf does not open anywhere', async () => {
    copied = new Set();
    expect((await walk(withTorn(17))).result).toEqual({ ok: false, reason: 'storage' });
  });

  test('passes over a shelf that was erased after it had been listed', async () => {
    const { result, seen } = await walk(sound, {}, undefined, [5]);
    expect(result.ok).toBe(true);
    expect(seen).toEqual(ALL.filter((_, id) => id !== 5));
  });
});

describe('a locked book', () => {
  test('is not read', async () => {
    const { result, slices } = await walk(sound, {}, new BehaviorSubject<Keys | undefined>(undefined));
    expect(result).toEqual({ ok: false, reason: 'locked' });
    expect(slices).toEqual([]);
  });

  test('gives nothing when it was locked in the middle', async () => {
    const keys$ = new BehaviorSubject<Keys | undefined>(keys);
    const { result } = await walk(sound, { onProgress: () => keys$.next(undefined) }, keys$);
    expect(result).toEqual({ ok: false, reason: 'locked' });
  });
});
