import { parseChanges } from '../contracts/schemas/records.schema.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { breathe } from '../util/breathe.ts';
import type { Book } from './book.ts';
import { foldLater, noteFolded } from './fold.ts';
import type { Head } from './log.ts';
import { type Base, type Before, baseOf, type CommitDeps, type Prepared, prepare } from './prepare.ts';
import { isTaken, writeRows } from './write.ts';

export type { Before, CommitDeps } from './prepare.ts';

/** Other contexts that were faster, in a row, before a commit gives up. */
const MOST_RETRIES = 200;

/** A commit that is durable. */
export interface Committed {
  readonly ok: true;
  readonly commitId: string;
  readonly head: Head;
  /** Whether a client came, went, or changed its own fields: whether it may be recognised otherwise now. */
  readonly touchesIdentity: boolean;
}

/** Outcome of {@link commit}. `gone`: a change names a client that does not exist; `changed`: the guard refused. Nothing was written then. */
export type CommitResult = Committed | { readonly ok: false; readonly reason: 'gone' | 'changed' };

const ALWAYS = () => true;

/**
 * The one door for writes: applies all changes or none. The sealed dossiers, the log entry and its link in the chain are
 * written in one transaction, which the database refuses when another context has taken the entry's place in the log; then
 * everything is read and decided again. `isStillTrue` is asked with the records as they are. Throws when the database fails
 * (nothing was written then) and `ZodError` for a malformed record.
 */
export async function commit(
  book: Book,
  deps: CommitDeps,
  changes: readonly Change[],
  cause: Cause,
  isStillTrue: (before: Before) => boolean = ALWAYS,
): Promise<CommitResult> {
  const parsed = parseChanges(changes);
  return persist(book, async (base) => prepare(book, deps, base, parsed, cause, isStillTrue));
}

/** How many commits under one cause are watched, guarded and stopped. */
export interface BatchOptions {
  readonly onCommitted?: (done: Committed, batch: number) => void;
  readonly signal?: AbortSignal;
  readonly isStillTrue?: (before: Before, batch: number) => boolean;
}

/**
 * Many commits under one cause, each atomic by itself: while one is being written the next is prepared. Every batch is of
 * other clients. Stops at the first refusal, with what went before durable, or when `signal` is aborted. `isStillTrue` as in
 * {@link commit}, asked for each batch.
 */
export async function commitBatches(
  book: Book,
  deps: CommitDeps,
  batches: readonly (readonly Change[])[],
  cause: Cause,
  { onCommitted, signal, isStillTrue = ALWAYS }: BatchOptions = {},
): Promise<CommitResult | undefined> {
  const ready = async (batch: number, base: Base) => {
    // Checking and sealing a batch are a task each: the page stays alive meanwhile.
    await breathe();
    const parsed = parseChanges(batches[batch] ?? []);
    await breathe();
    return prepare(book, deps, base, parsed, cause, (before) => isStillTrue(before, batch));
  };
  let ahead: Promise<Prepared | 'gone' | 'changed'> | undefined;
  let last: CommitResult | undefined;
  for (let batch = 0; batch < batches.length && !signal?.aborted; batch += 1) {
    let isFirst = true;
    const result = await persist(
      book,
      (base) => {
        // Prepared on top of a commit that then had to be made again elsewhere in the log: of no use.
        const prepared = isFirst && ahead ? ahead : ready(batch, base);
        isFirst = false;
        return prepared;
      },
      (next) => {
        const following = batch + 1 < batches.length ? ready(batch + 1, next) : undefined;
        // Looked at when its turn comes.
        following?.catch(() => undefined);
        ahead = following;
      },
    );
    last = result;
    if (!result.ok) break;
    onCommitted?.(result, batch);
  }
  return last;
}

async function persist(
  book: Book,
  make: (base: Base) => Promise<Prepared | 'gone' | 'changed'>,
  meanwhile: (next: Base) => void = () => {},
): Promise<CommitResult> {
  for (let retries = 0; ; retries += 1) {
    const prepared = await make(await baseOf(book));
    if (typeof prepared === 'string') return { ok: false, reason: prepared };
    try {
      const writing = writeRows(book.db, prepared.rows);
      meanwhile(prepared.next);
      await writing;
    } catch (error) {
      if (!isTaken(error) || retries >= MOST_RETRIES) throw error;
      await book.follower.catchUp();
      continue;
    }
    const { commitId, entry, touchesIdentity, next } = prepared;
    book.wrote(next.head, entry, next.shelves, next.pages);
    if (next.pages.size > 0) noteFolded(book, next.head.seq);
    foldLater(book);
    return { ok: true, commitId, head: next.head, touchesIdentity };
  }
}
