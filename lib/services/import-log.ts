import { readEntriesBefore } from '../db/audit.ts';
import type { Keys } from '../db/keys.ts';
import type { ChangeEntry } from '../db/log.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readStamp } from '../domain/clock/hlc.ts';
import { byClient, makesClient } from './import-untouched.ts';

/** Entries opened at a time: batches of an import are large. */
const SLICE = 16;

/** One import as the log tells it. */
export interface LoggedImport {
  readonly importId: string;
  readonly source: string;
  /** Epoch milliseconds of its first entry. */
  readonly at: number;
  /** Its entries, first to last. */
  readonly seqs: number[];
  readonly made: Set<string>;
  readonly changed: Set<string>;
  /** Clients it has been taken back for. */
  readonly undone: Set<string>;
  /** Its clients that something was written to since. */
  readonly touched: Set<string>;
}

/** The imports of one log, read once and then as far as it has grown. */
export interface ImportLog {
  /** Every import in the log as it is now, by id, in the order in which they began. */
  read(): Promise<ReadonlyMap<string, LoggedImport>>;
}

/** What is to be remembered of an entry; the entry itself may be large. */
type Note = (imports: Map<string, LoggedImport>) => void;

/** Follow the imports of a book. */
export function createImportLog(db: SuixingDatabase, keys: Keys): ImportLog {
  const imports = new Map<string, LoggedImport>();
  let upTo = 0;
  let reading: Promise<unknown> = Promise.resolve();

  const readNew = async () => {
    // From the newest back to what is known: a log is read from its end.
    const found: { readonly seq: number; readonly note: Note | undefined }[] = [];
    for (let before = Number.POSITIVE_INFINITY; before > upTo + 1; ) {
      const slice = await readEntriesBefore(db, keys, before, SLICE);
      for (const each of slice) {
        if (each.seq > upTo) found.push({ seq: each.seq, note: each.fault ? undefined : noteOf(each.seq, each.entry) });
      }
      const oldest = slice.at(-1)?.seq;
      if (oldest === undefined) break;
      before = oldest;
    }
    for (const { note } of found.toReversed()) note?.(imports);
    upTo = found[0]?.seq ?? upTo;
    return imports;
  };

  return {
    read() {
      const next = reading.then(readNew, readNew);
      reading = next;
      return next;
    },
  };
}

/** What an entry says about imports; undefined for one that changed nothing. */
function noteOf(seq: number, { cause, effects, stamp }: ChangeEntry): Note | undefined {
  if (effects.length === 0) return undefined;
  if (cause.type === 'import') return noteOfImport(seq, cause, effects, readStamp(stamp).wallMs);
  const clients = [...new Set(effects.map(({ clientId }) => clientId))];
  return (imports) => {
    const own = cause.type === 'undoImport' ? imports.get(cause.importId) : undefined;
    for (const id of clients) own?.undone.add(id);
    for (const each of imports.values()) if (each !== own) noteTouched(each, clients);
  };
}

function noteOfImport(
  seq: number,
  { importId, source }: { readonly importId: string; readonly source: string },
  effects: ChangeEntry['effects'],
  at: number,
): Note {
  const groups = [...byClient(effects)].map(([id, group]) => ({ id, isMade: makesClient(group) }));
  return (imports) => {
    const known = imports.get(importId) ?? emptyImport(importId, source, at);
    imports.set(importId, known);
    known.seqs.push(seq);
    for (const { id, isMade } of groups) (isMade ? known.made : known.changed).add(id);
    const clients = groups.map(({ id }) => id);
    for (const each of imports.values()) if (each !== known) noteTouched(each, clients);
  };
}

function noteTouched({ made, changed, touched }: LoggedImport, clients: readonly string[]): void {
  for (const id of clients) if (made.has(id) || changed.has(id)) touched.add(id);
}

function emptyImport(importId: string, source: string, at: number): LoggedImport {
  return {
    importId,
    source,
    at,
    seqs: [],
    made: new Set(),
    changed: new Set(),
    undone: new Set(),
    touched: new Set(),
  };
}
