// Runs inside a real browser page: everything the store does at one size, beside raw IndexedDB with the same bytes unsealed.
import { firstValueFrom } from 'rxjs';
import { bookOf, closeBook } from '../../../lib/db/book.ts';
import { commit, commitBatches } from '../../../lib/db/commit.ts';
import { openBytes } from '../../../lib/db/seal.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import * as kit from '../../../lib/search/kit.ts';
import { watchEngine } from '../../../lib/services/search-engine.ts';
import { randomFrom } from '../../../lib/util/random.ts';
import { backUp, freshPlace, machine, open, PASSPHRASE } from '../../e2e/in-page/backup-machine.ts';
import { makeTouch } from '../../factories/client.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';
import { getAllRaw, getRaw, openRawStore, putRaw } from './raw-store.ts';

const BATCH = 200;
const ROUNDS = 60;
const deps = { device: 'bench', now: () => Date.now(), newId: () => crypto.randomUUID() };

/** One line of the table: ours and the yardstick's milliseconds. */
type Line = readonly [name: string, ours: number, raw: number];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function medianOf(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(() => work(round)));
  return times.sort((a, b) => a - b)[ROUNDS / 2] as number;
}

/** The book's rows as they would lie unsealed: key and plain bytes. */
async function plainRows({ db, keys }: Awaited<ReturnType<typeof machine>>, table: 'shelves' | 'pages' | 'changes') {
  if (!keys) throw new Error('locked');
  const rows: [string, Uint8Array][] = [];
  await db.table(table).each((row: { id: number | string; sealed: Uint8Array }) => {
    rows.push([`${table}${row.id}`, row.sealed]);
  });
  for (const row of rows) {
    const id = row[0].slice(table.length);
    row[1] = await openBytes(keys.seal, table, table === 'changes' ? id : Number(id), row[1]);
  }
  return rows;
}

async function table(clients: number): Promise<{ lines: readonly Line[]; heapMb: number }> {
  const home = await machine(`table-${clients}`);
  const { db, keys } = home;
  if (!keys) throw new Error('locked');
  const batches = Array.from({ length: Math.ceil(clients / BATCH) }, (_, batch) =>
    Array.from({ length: Math.min(BATCH, clients - batch * BATCH) }, (__, index) =>
      dossierAsChanges(makeLargeDossier(batch * BATCH + index)),
    ).flat(),
  );
  const importing = await timed(() =>
    commitBatches(bookOf(db, keys), deps, batches, { type: 'import', importId: 'bench', source: 'bench' }),
  );
  batches.length = 0;

  const raw = await openRawStore(`raw-table-${clients}`);
  let rawImporting = 0;
  for (const name of ['shelves', 'pages', 'changes'] as const) {
    const rows = await plainRows(home, name);
    for (let from = 0; from < rows.length; from += 50) {
      rawImporting += await timed(() => putRaw(raw, rows.slice(from, from + 50)));
    }
  }

  const pageKeys = await db.pages.count();
  closeBook(db);
  let search: (typed: string) => unknown = () => undefined;
  const unlocking = await timed(async () => {
    const { engine } = await firstValueFrom(watchEngine(bookOf(db, keys).view.summaries$, async () => kit));
    search = (typed) => engine.search(typed);
  });
  const decoder = new TextDecoder();
  const rawUnlocking = await timed(async () => {
    for (let page = 1; page <= pageKeys; page += 1)
      JSON.parse(decoder.decode((await getRaw(raw, `pages${page}`)) as Uint8Array));
  });

  const random = randomFrom(clients);
  const someone = () => makeLargeDossier(random.int(0, clients - 1)).client;
  const names = Array.from({ length: ROUNDS }, () => someone().name);
  const joined = Array.from({ length: clients }, (_, index) => makeLargeDossier(index, 0).client.name).join('\n');
  const searching = await medianOf(async (round) => search((names[round] as string).slice(2, 5)));
  const rawSearching = await medianOf(async (round) => joined.indexOf(`${(names[round] as string).slice(2, 5)}\n`));

  const ids = Array.from({ length: ROUNDS }, () => someone().id);
  const book = bookOf(db, keys);
  const opening = await medianOf((round) => book.dossier(ids[round] as string));
  const shelves = await db.shelves.count();
  const rawOpening = await medianOf(async () =>
    JSON.parse(decoder.decode((await getRaw(raw, `shelves${random.int(0, shelves - 1)}`)) as Uint8Array)),
  );

  const committing = await medianOf((round) => {
    const record = makeTouch({ id: crypto.randomUUID() });
    return commit(book, deps, [{ op: 'put', kind: 'touch', clientId: ids[round] as string, record }], {
      type: 'logTouch',
    });
  });
  const one = new TextEncoder().encode(JSON.stringify(makeTouch()));
  const rawCommitting = await medianOf((round) => putRaw(raw, [[`touch${round}`, one]]));

  const place = await freshPlace();
  const backingUp = await timed(() => backUp(home, place));
  const rawReading = await timed(() => getAllRaw(raw));
  const away = await machine(`table-away-${clients}`, false);
  const restoring = await timed(async () => {
    const session = await open(place, away.deps);
    await session.unlock(PASSPHRASE);
    const done = await session.replace();
    if (!done.ok) throw new Error(done.reason);
  });
  const { usedJSHeapSize } = (performance as unknown as { memory: { usedJSHeapSize: number } }).memory;
  raw.close();
  for (const name of [db.name, away.db.name, `raw-table-${clients}`]) indexedDB.deleteDatabase(name);
  return {
    heapMb: usedJSHeapSize / 1e6,
    lines: [
      ['import', importing, rawImporting],
      ['unlock', unlocking, rawUnlocking],
      ['search', searching, rawSearching],
      ['open-client', opening, rawOpening],
      ['commit', committing, rawCommitting],
      ['backup', backingUp, rawReading],
      ['restore', restoring, rawImporting],
    ],
  };
}

Object.assign(globalThis, { storeTable: table });
