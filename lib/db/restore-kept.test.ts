import { beforeEach, describe, expect, test } from 'vitest';
import { nextStamp } from '../domain/clock/hlc.ts';
import { FIRST_LOOK } from '../domain/board/view.ts';
import { deriveKeys, type Keys, newDataKey } from './keys.ts';
import { keptStamp, openKept, sealKept } from './kept.ts';
import { compareKept, isOfKeys, unwriteKept, writeKept } from './restore-kept.ts';
import type { DraftRow, KeptRow, SuixingDatabase } from './schema.ts';
import { sealJson } from './seal.ts';

let keys: Keys;
let rows: Map<string, KeptRow>;
let drafts: DraftRow[];
let db: SuixingDatabase;

/** Only what is asked of the tables here. */
function fakeDb(): SuixingDatabase {
  const kept = {
    get: async (id: string) => rows.get(id),
    put: async (row: KeptRow) => void rows.set(row.id, row),
    orderBy: () => ({
      lastKey: async () =>
        [...rows.values()]
          .map(({ at }) => at)
          .sort()
          .at(-1),
    }),
    toArray: async () => [...rows.values()],
  };
  return {
    kept,
    drafts: { toArray: async () => drafts },
    transaction: (_mode: string, _table: unknown, task: () => Promise<unknown>) => task(),
  } as unknown as SuixingDatabase;
}

const stampAt = (second: number) => nextStamp(undefined, Date.UTC(2026, 10, 22, 9, 0, second), 'aa');
const rowOf = async (id: string, second: number, value?: unknown): Promise<KeptRow> => ({
  ...{ id, at: stampAt(second) },
  ...(value === undefined ? {} : { sealed: await sealKept(keys, id, value) }),
});
async function* batches(...some: KeptRow[]) {
  yield some;
}
const compare = (some: readonly KeptRow[], names?: readonly string[]) =>
  compareKept({ db, keys }, batches(...some), keys, names);
const openedOf = async (id: string) => openKept(keys, rows.get(id) as KeptRow);

beforeEach(async () => {
  keys = await deriveKeys(newDataKey());
  rows = new Map();
  drafts = [];
  db = fakeDb();
});

describe('what a merge brings', () => {
  beforeEach(async () => {
    rows.set('first', await rowOf('first', 5, 'here'));
    rows.set('second', await rowOf('second', 10, 'here'));
  });

  test('keeps its stamp, and is noticed by the next copy though something else here is newer', async () => {
    const there = await rowOf('first', 7, 'there');
    const before = await keptStamp(db);
    const written = await writeKept(db, await compare([there]));
    expect(written).toHaveLength(1);
    expect(await openedOf('first')).toBe('there');
    expect(rows.get('first')?.at).toBe(there.at);
    expect(await keptStamp(db)).not.toBe(before);
    expect(await compare([there])).toEqual([]);
    await unwriteKept(db, written);
    expect(await openedOf('first')).toBe('here');
  });

  test('is nothing when the copy differs only in that something was merged there', async () => {
    await writeKept(db, await compare([await rowOf('first', 7, 'there')]));
    const away = [...rows.values()];
    rows = new Map(away.filter(({ id }) => id === 'first' || id === 'second').map((row) => [row.id, row]));
    expect(away).toHaveLength(3);
    expect(await compare(away)).toEqual([]);
  });
});

test('a merge that was taken back on another machine removes nothing here', async () => {
  rows.set('own', await rowOf('own', 5, 'here'));
  const undone: KeptRow = { id: 'own', at: stampAt(9) };
  await writeKept(db, await compare([undone]));
  expect(await openedOf('own')).toBe('here');
});

describe('views of the board', () => {
  const view = (id: string, name: string) => ({ id, name, ...FIRST_LOOK });

  test.each([
    ['an older', 1],
    ['a newer', 20],
  ])('of %s copy do not bring back the name of a client that was erased here', async (_name, second) => {
    rows.set('board.views', await rowOf('board.views', 10, [view('a', '城东')]));
    const copied = [view('b', '盯望川精机'), view('c', '城西')];
    await writeKept(db, await compare([await rowOf('board.views', second, copied)], ['望川精机']));
    const names = ((await openedOf('board.views')) as { name: string }[]).map(({ name }) => name);
    expect(names.sort()).toEqual(['城东', '城西']);
  });
});

describe('whose the values are, of a database that has lost its vault', () => {
  test('is told by what opens', async () => {
    expect(await isOfKeys(db, keys)).toBe(false);
    rows.set('gone', await rowOf('gone', 1));
    expect(await isOfKeys(db, keys)).toBe(false);
    rows.set('own', await rowOf('own', 2, 1));
    expect(await isOfKeys(db, keys)).toBe(true);
    expect(await isOfKeys(db, await deriveKeys(newDataKey()))).toBe(false);
    rows.clear();
    drafts = [{ id: 'line', sealed: await sealJson(keys.seal, 'drafts', 'line', { text: '' }) }];
    expect(await isOfKeys(db, keys)).toBe(true);
    expect(await isOfKeys(db, await deriveKeys(newDataKey()))).toBe(false);
  });
});
