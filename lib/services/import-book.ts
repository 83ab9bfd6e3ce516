import { readErasures } from '../db/erase.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { StoredDossier } from '../db/stored.ts';
import type { Change, Dossier, RecordKind } from '../domain/dossier/dossier.ts';
import { type ClientSummary, summarise } from '../domain/dossier/summary.ts';
import { createMatcher, type Match } from '../domain/hand-over/match.ts';
import {
  type BookVerdict,
  NO_BOOK_COUNTS,
  planBookClient,
  type UnsureChoice,
  withChanges,
} from '../domain/import/plan-book.ts';
import type { ClientPlan } from '../domain/import/plan-import.ts';
import { normaliseName } from '../recognition/normalise.ts';
import type { BookCounts, BookPreview, ImportTask, OpenFormatProblem } from './import.ts';
import { readStored } from './import-read.ts';

/** Clients matched, read and handed on together. */
const BATCH = 100;
/** Names given as examples of those that are left to the user. */
const EXAMPLES = 5;
/** Share of the work that is unpacking the file and comparing its hashes, before the first client comes out of it. */
const CHECK_SHARE = 0.2;

/** The own book as a file is held against it. */
export interface OwnBook {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
  readonly known: readonly ClientSummary[];
}

interface Matched {
  readonly dossier: Dossier;
  readonly found: Match | undefined;
}

/** Gets the plans of some clients, and what the own book held of them. */
type OnPlans = (plans: readonly ClientPlan[], read: ReadonlyMap<string, StoredDossier>) => void | Promise<void>;

/** A file that cannot be read as a book. */
export class NotABook extends Error {
  override readonly name = 'NotABook';
  readonly problem: OpenFormatProblem;

  constructor(problem: OpenFormatProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

/** Read a book in the open format to its end and count what would become of its clients. Throws {@link NotABook}. */
export async function previewBook(file: Blob, own: OwnBook, task: ImportTask): Promise<BookPreview> {
  const walked = await walkBook(file, own, 'skip', task, () => undefined);
  const { manifest, counts, unsure } = walked;
  const records = Object.fromEntries(manifest.files.map(({ kind, records: count }) => [kind, count]));
  const { by, generatedAt, reason } = manifest;
  return { by, generatedAt, reason, counts, unsure, records: records as Record<RecordKind, number> };
}

/** Plan the whole book, batch by batch in the order of the file; what became of its clients. Throws {@link NotABook}. */
export async function planBook(
  file: Blob,
  own: OwnBook,
  unsure: UnsureChoice,
  task: ImportTask,
  onPlans: OnPlans,
): Promise<BookCounts> {
  return (await walkBook(file, own, unsure, task, onPlans)).counts;
}

async function walkBook(file: Blob, own: OwnBook, unsure: UnsureChoice, task: ImportTask, onPlans: OnPlans) {
  const { inspectOpenFormat, readOpenFormat } = await import('../transfer/export/open-format-read.ts');
  const { db, keys, known } = own;
  const { signal, onProgress } = task;
  const options = signal ? { signal } : {};
  const looked = await inspectOpenFormat(file, options);
  if (!looked.ok) throw new NotABook(looked.problem);
  const match = createMatcher(known, normaliseName);
  const counts: Record<BookVerdict, number> = { ...NO_BOOK_COUNTS };
  const names: string[] = [];
  let [seen, batch]: [number, Dossier[]] = [0, []];

  let isErased: ((clientId: string) => Promise<boolean>) | undefined;
  const flush = async () => {
    const matched = batch.map((dossier) => ({ dossier, found: match(summarise(dossier)) }));
    batch = [];
    const erased = new Set<string>();
    for (const { dossier, found } of matched) {
      if (found) continue;
      isErased ??= await readErasures(db, keys);
      if (await isErased(dossier.client.id)) erased.add(dossier.client.id);
    }
    const planned = await planBatch(matched, own, unsure, erased);
    for (const { verdict, name } of planned.verdicts) {
      counts[verdict] += 1;
      if (verdict === 'unsure' && names.length < EXAMPLES) names.push(name);
    }
    await onPlans(planned.plans, planned.read);
    seen += matched.length;
    onProgress?.(CHECK_SHARE + (1 - CHECK_SHARE) * Math.min(1, seen / Math.max(1, looked.clients)));
  };

  const read = await readOpenFormat(
    file,
    async (dossier) => {
      batch.push(dossier);
      if (batch.length >= BATCH) await flush();
    },
    options,
  );
  if (!read.ok) throw new NotABook(read.problem);
  await flush();
  return { manifest: read.manifest, counts, unsure: names };
}

/** Plans of some clients; those that come to the same client of the own book make one plan. */
async function planBatch(
  matched: readonly Matched[],
  { db, keys }: OwnBook,
  unsure: UnsureChoice,
  erased: ReadonlySet<string>,
) {
  const ids = matched.flatMap(({ found }) => (found ? [found.clientId] : []));
  const read = ids.length > 0 ? await readStored(db, keys, [...new Set(ids)]) : new Map<string, StoredDossier>();
  /** Of the own book, as what went before in this batch leaves it. */
  const now = new Map<string, Dossier>();
  const changes = new Map<string, readonly Change[]>();
  const verdicts = matched.map(({ dossier, found }) => {
    const own = found && (now.get(found.clientId) ?? read.get(found.clientId)?.dossier);
    const isErased = erased.has(dossier.client.id);
    const plan = planBookClient(dossier, own && { by: found.by, dossier: own }, { isErased, unsure });
    if (own && plan.clientId === own.client.id) now.set(own.client.id, withChanges(own, plan.changes));
    changes.set(plan.clientId, [...(changes.get(plan.clientId) ?? []), ...plan.changes]);
    return { verdict: plan.verdict, name: dossier.client.name };
  });
  const plans = [...changes].map(([clientId, all]): ClientPlan => ({ clientId, rows: [], changes: all }));
  return { plans, read, verdicts };
}
