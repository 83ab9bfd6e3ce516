import { stringToUint8Array, uint8ArrayToString } from 'uint8array-extras';
import type { NameFilter } from '../contracts/page.ts';
import type { Book } from '../db/book.ts';
import { type ChangeEntry, openEntry } from '../db/log.ts';
import { readDerived, writeDerived } from '../db/state.ts';
import { pageOf } from '../db/stored.ts';
import { loadPages } from '../db/view.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import { addToNameFilter } from '../recognition/filter.ts';
import { type Lexicon, lexiconFromBytes, lexiconToBytes } from '../recognition/lexicon.ts';
import { buildNameIndex, type NameIndex, writtenNames } from '../recognition/name-index.ts';
import { runSliced } from '../util/slices.ts';
import { readClients } from './opened-pages.ts';

/** What recognition knows of the names of a book. */
export interface KnownNames {
  /** The commit up to which it knows them. */
  readonly seq: number;
  readonly lexicon: Lexicon;
  readonly filter: NameFilter;
  /** Pages of clients that were added or renamed since the lexicon was made: they are always looked at. */
  readonly changed: ReadonlySet<number>;
  /** Commits behind {@link KnownNames.changed}. */
  readonly behind: number;
}

/** What one commit did to the names and codes of the book. */
export interface NameNews {
  readonly seq: number;
  /** Too much to be made up for, or names had to go: all is made anew. */
  readonly isTotal: boolean;
  /** Clients with another name or code than before, and the page of each. */
  readonly clients: ReadonlyMap<string, number>;
}

/** Commits that changed a name or code, after which lexicon and filter are made anew instead of being made up for. */
const MOST_BEHIND = 16;
/** Commits read at a start, after which what is kept is written anew as of now: the next start need not read them again. */
const MANY_READ = 64;
/** The same where names have changed, so that all is made anew. */
const MOST_READ = 512;

/** What a commit did, in short. */
export function newsOf(seq: number, { cause, effects, pages, touched = [] }: ChangeEntry): NameNews {
  const ids = new Set(effects.filter(changesIdentity).map(({ clientId }) => clientId));
  const clients = new Map(touched.flatMap(({ id, at }) => (ids.has(id) ? [[id, pageOf(at)]] : [])));
  // What was derived before an erasure may still know names that had to go.
  return { seq, isTotal: cause.type === 'erase' || (ids.size > 0 && pages !== undefined), clients };
}

/** The names as they are kept, brought up to commit `seq`; made anew where there are none or too much has changed. */
export async function openNames(book: Book, seq: number, signal: AbortSignal): Promise<KnownNames> {
  const kept = await readNames(book);
  if (!kept) return rebuildNames(book, signal);
  const rows = kept.seq < seq ? await book.db.changes.where('seq').between(kept.seq, seq, false, true).toArray() : [];
  const news: NameNews[] = [];
  for (const row of rows) news.push(newsOf(row.seq, await openEntry(book.keys, row)));
  const names = await withNews(book, kept, news, signal);
  const wasKept = names.lexicon === kept.lexicon;
  if (wasKept && names.behind === 0 && rows.length > MANY_READ) void keepNames(book, names);
  return wasKept && names.behind > 0 && rows.length > MOST_READ ? rebuildNames(book, signal) : names;
}

/** The same after these commits. One client added or renamed costs reading its page; all is made anew when there were many. */
export async function withNews(
  book: Book,
  names: KnownNames,
  news: readonly NameNews[],
  signal: AbortSignal,
): Promise<KnownNames> {
  const seq = Math.max(names.seq, ...news.map((one) => one.seq));
  const telling = news.filter(({ clients, isTotal }) => isTotal || clients.size > 0);
  const behind = names.behind + telling.length;
  if (telling.length === 0) return { ...names, seq };
  if (behind > MOST_BEHIND || telling.some(({ isTotal }) => isTotal)) return rebuildNames(book, signal);
  const clients = new Map(telling.flatMap((one) => [...one.clients]));
  const pages = new Set(clients.values());
  const fresh = [...(await readClients(book, pages)).values()].flat().filter(({ id }) => clients.has(id));
  const filter = addToNameFilter(names.filter, fresh.flatMap(writtenNames));
  return { seq, lexicon: names.lexicon, filter, changed: new Set([...names.changed, ...pages]), behind };
}

/** From all summaries, in slices: pages go on being answered meanwhile. */
async function rebuildNames(book: Book, signal: AbortSignal): Promise<KnownNames> {
  const { pages, seq } = await loadPages(book);
  const salt = crypto.getRandomValues(new Uint32Array(1))[0] as number;
  const clients = Array.from(pages, ([page, placed]) => [page, placed.map(({ summary }) => summary)] as const);
  const index = await runSliced(buildNameIndex(clients, book.keys.lookup, salt), { signal });
  const names = { seq, ...index, changed: new Set<number>(), behind: 0 };
  await keepNames(book, names);
  return names;
}

/** Without them the next start takes longer, nothing more. */
async function keepNames({ db, keys }: Book, { seq, lexicon, filter }: NameIndex & { readonly seq: number }) {
  await Promise.all([
    writeDerived(db, keys, 'lexicon', { seq, bytes: lexiconToBytes(lexicon) }),
    writeDerived(db, keys, 'filter', { seq, bytes: new Uint8Array(stringToUint8Array(JSON.stringify(filter))) }),
  ]).catch(() => undefined);
}

async function readNames({ db, keys }: Book): Promise<KnownNames | undefined> {
  const [lexicon, filter] = await Promise.all([readDerived(db, keys, 'lexicon'), readDerived(db, keys, 'filter')]);
  const known = lexicon && lexiconFromBytes(lexicon.bytes);
  if (!known || filter?.seq !== lexicon.seq) return undefined;
  const { seq } = lexicon;
  const opened = JSON.parse(uint8ArrayToString(filter.bytes)) as NameFilter;
  return { seq, lexicon: known, filter: opened, changed: new Set(), behind: 0 };
}

/** Whether a name, a code, an answer on a portal or a phone is another than before: a new stage or a note is nothing to recognition. */
function changesIdentity(effect: Effect): boolean {
  const { kind, before, after } = effect;
  if (kind === 'client') return identityOf(before) !== identityOf(after);
  return kind === 'person' && before?.phone !== after?.phone;
}

function identityOf(client: Extract<Effect, { kind: 'client' }>['before']): string {
  if (!client) return '';
  const { kind, name, shortName, aliases, portalAliases, uscc, clientNumber } = client;
  return JSON.stringify([kind, name, shortName, aliases, portalAliases, uscc, clientNumber]);
}
