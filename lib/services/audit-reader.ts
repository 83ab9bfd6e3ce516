import { firstSeqAt, type LoggedEntry, readEntriesBefore } from '../db/audit.ts';
import type { Keys } from '../db/keys.ts';
import type { ChangeEntry } from '../db/log.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { startOfDay } from '../util/local-time.ts';
import type { AuditFilter } from './audit.ts';
import { createMatcher, type Directory } from './audit-match.ts';

/** Rows opened at a time: few enough that the page stays quick. */
const ROWS = 100;
/** Entries after which the reader comes back, and milliseconds after which it does without. */
const ENOUGH = 100;
const PATIENCE_MS = 150;

/** A place of the log that fits. An entry that cannot be read fits any filter that does not ask for a certain one. */
export type Found = LoggedEntry;

/** What reading on needs: keys and names may change between two steps. */
export interface ReadDeps {
  readonly db: SuixingDatabase;
  readonly keys: () => Promise<Keys | undefined>;
  readonly directory: () => Promise<Directory>;
  /** A clock in milliseconds. */
  readonly monotonic: () => number;
}

/** Some of what fits, newest first. */
export interface FoundBatch {
  readonly found: readonly Found[];
  readonly isEnd: boolean;
  readonly searchedTo: number;
}

/** Walk the log from the newest entry that may fit to the oldest, a batch at a call. */
export function createWalk(deps: ReadDeps, filter: AuditFilter): () => Promise<FoundBatch> {
  const fits = createMatcher(filter);
  const wantsAll = filter.clientId === undefined && filter.action === undefined && !filter.text?.trim();
  let range: { before: number; readonly first: number } | undefined;
  return async () => {
    const keys = await deps.keys();
    if (!keys) return { found: [], isEnd: true, searchedTo: 0 };
    range ??= await rangeOf(deps.db, keys, filter);
    const directory = await deps.directory();
    const started = deps.monotonic();
    const found: Found[] = [];
    while (found.length < ENOUGH && deps.monotonic() - started < PATIENCE_MS) {
      const read = await readEntriesBefore(deps.db, keys, range.before, ROWS);
      for (const each of read) {
        if (each.seq < range.first) return { found, isEnd: true, searchedTo: range.first };
        if (each.fault ? wantsAll : fits(each.entry as ChangeEntry, directory)) found.push(each);
      }
      const oldest = read.at(-1);
      if (!oldest) return { found, isEnd: true, searchedTo: 1 };
      range.before = oldest.seq;
    }
    return { found, isEnd: range.before <= range.first, searchedTo: range.before };
  };
}

async function rangeOf(db: SuixingDatabase, keys: Keys, { from, to }: AuditFilter) {
  return {
    before: to === undefined ? Number.POSITIVE_INFINITY : await firstSeqAt(db, keys, startOfDay(to, 1)),
    first: from === undefined ? 1 : await firstSeqAt(db, keys, startOfDay(from)),
  };
}
