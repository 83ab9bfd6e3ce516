import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import type { PieceRow, SuixingDatabase } from './schema.ts';

/**
 * Rows longer than a piece lie in several: the first piece in the row itself, the others in `pieces`.
 *
 * Chromium keeps a value of 64 KiB or more in a file of its own beside the database. When the browser is killed while it
 * writes such files, it may find the database unsound at the next start and put an empty one in its place: in runs of some
 * hundred kills, about one in seventy with rows of 70 kB. Without such files none.
 */
export const PIECE_BYTES = 60 * 1024;

/** Tables whose rows may be long. */
const LONG = Object.freeze(['shelves', 'pages', 'changes', 'state', 'kept'] as const);
type LongTable = (typeof LONG)[number];
type Key = number | string;

/** Dexie's range over all keys, and over those between two bounds. */
const EVERYTHING = 3;
const BETWEEN = 2;

/** A row as its table holds it: with the number of further pieces when there are any. */
interface HeadRow {
  readonly sealed?: Uint8Array;
  readonly pieces?: number;
}

/** Whether rows of this table may be long. */
export function isLong(table: string): table is LongTable {
  return (LONG as readonly string[]).includes(table);
}

/** A row as it is to be written: what goes into its table, and its further pieces. */
export function toPieces<T extends object>(
  table: LongTable,
  key: Key,
  row: T,
): { readonly head: T; readonly pieces: readonly PieceRow[] } {
  const { sealed } = row as HeadRow;
  if (!sealed || sealed.length <= PIECE_BYTES) return { head: row, pieces: [] };
  const pieces: PieceRow[] = [];
  for (let from = PIECE_BYTES; from < sealed.length; from += PIECE_BYTES) {
    // Copies: a view would be stored with the whole buffer behind it.
    pieces.push({ of: table, id: key, n: pieces.length + 1, bytes: sealed.slice(from, from + PIECE_BYTES) });
  }
  return { head: { ...row, sealed: sealed.slice(0, PIECE_BYTES), pieces: pieces.length }, pieces };
}

/** The keys of every piece a row can have. */
export function pieceKeys(
  table: LongTable,
  key: Key,
): { readonly lower: readonly unknown[]; readonly upper: readonly unknown[] } {
  return { lower: [table, key], upper: [table, key, []] };
}

/** Shelves known to have no further pieces, so that a commit need not look for any to remove. By database handle. */
const SHORT = new WeakMap<object, Set<Key>>();

/** Whether a shelf, as it was last read or written here, has no further pieces. A commit always knows the newest state. */
export function isKnownShort(db: SuixingDatabase, table: LongTable, key: Key): boolean {
  return table === 'shelves' && SHORT.get(db)?.has(key) === true;
}

/** Keep in mind whether a shelf has further pieces. */
export function noteLength(db: SuixingDatabase, table: LongTable, key: Key, pieces: number): void {
  if (table !== 'shelves') return;
  const short = SHORT.get(db) ?? new Set();
  SHORT.set(db, short);
  if (pieces === 0) short.add(key);
  else short.delete(key);
}

/** Makes long rows whole where they are read, and takes them apart where they are written through Dexie. */
export function longRows(db: SuixingDatabase): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'long-rows',
    create: (core) => ({
      ...core,
      // In the same transaction, or a row could be joined with pieces of another moment.
      transaction: (stores, mode, options) =>
        core.transaction(stores.some(isLong) ? [...new Set([...stores, 'pieces'])] : stores, mode, options),
      table: (name) => (isLong(name) ? joined(db, core, core.table(name), name) : core.table(name)),
    }),
  };
}

function joined(db: SuixingDatabase, core: DBCore, table: DBCoreTable, name: LongTable): DBCoreTable {
  const keyPath = table.schema.primaryKey.keyPath as string;
  const keyOf = (row: object) => (row as Record<string, Key>)[keyPath] as Key;

  const whole = async (trans: DBCoreTransaction, rows: readonly unknown[]): Promise<unknown[]> => {
    const wanted = rows.flatMap((row) => {
      const { pieces = 0 } = (row ?? {}) as HeadRow;
      if (row) noteLength(db, name, keyOf(row), pieces);
      return Array.from({ length: pieces }, (_, n) => [name, keyOf(row as object), n + 1]);
    });
    if (wanted.length === 0) return [...rows];
    const pieces = (await core.table('pieces').getMany({ trans, keys: wanted })) as (PieceRow | undefined)[];
    let next = 0;
    return rows.map((row) => {
      const { pieces: count = 0, ...head } = (row ?? {}) as HeadRow;
      if (count === 0) return row;
      const bytes = [head.sealed, ...pieces.slice(next, next + count).map((piece) => piece?.bytes)];
      next += count;
      // One that is missing shows as a row that does not open, like any other damage.
      return { ...head, sealed: concatenate(bytes) };
    });
  };

  return {
    ...table,
    get: async (request) => (await whole(request.trans, [await table.get(request)]))[0],
    getMany: async (request) => whole(request.trans, await table.getMany(request)),
    async query(request) {
      const { result } = await table.query(request);
      return { result: request.values === false ? result : await whole(request.trans, result) };
    },
    async mutate(request) {
      const pieces = core.table('pieces');
      const { trans } = request;
      const drop = async (request: DBCoreMutateRequest) => {
        if (request.type === 'deleteRange') {
          if (request.range.type !== EVERYTHING) throw new Error('long rows are removed one by one, or all of them');
          const range = { type: BETWEEN as never, lower: [name], upper: [name, []] };
          await pieces.mutate({ type: 'deleteRange', trans, range });
          return;
        }
        const keys = request.type === 'delete' ? (request.keys as Key[]) : request.values.map(keyOf);
        for (const key of keys) {
          await pieces.mutate({
            type: 'deleteRange',
            trans,
            range: { type: BETWEEN as never, ...pieceKeys(name, key) },
          });
        }
      };
      if (request.type === 'deleteRange' || request.type === 'delete') {
        await drop(request);
        return table.mutate(request);
      }
      const split = request.values.map((row: object) => toPieces(name, keyOf(row), row));
      const response = await table.mutate({ ...request, values: split.map(({ head }) => head) });
      if (request.type === 'put') await drop(request);
      const more = split.flatMap((row) => row.pieces);
      if (more.length > 0) await pieces.mutate({ type: 'put', trans, values: more });
      for (const [index, row] of request.values.entries()) {
        noteLength(db, name, keyOf(row), split[index]?.pieces.length ?? 0);
      }
      return response;
    },
  };
}

function concatenate(parts: readonly (Uint8Array | undefined)[]): Uint8Array {
  const there = parts.filter((part) => part !== undefined);
  const bytes = new Uint8Array(there.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of there) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
