import { stringToUint8Array, uint8ArrayToString } from 'uint8array-extras';
import type { Candidate, NameFilter } from '../contracts/page.ts';
import { type Book, bookOf } from '../db/book.ts';
import { type ChangeEntry, openEntry } from '../db/log.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readDerived, writeDerived } from '../db/state.ts';
import { pageOf } from '../db/stored.ts';
import { loadPages } from '../db/view.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { aliasesOf, type PortalAlias, validAliases } from '../domain/portal-alias/portal-alias.ts';
import { createDictionary, type Dictionary } from '../recognition/dictionary.ts';
import { addToNameFilter, buildNameFilter, PREFIX_LENGTH } from '../recognition/filter.ts';
import { otherSpellings } from '../recognition/han.ts';
import { buildLexicon, type Lexicon, lexiconFromBytes, lexiconToBytes, pagesFor } from '../recognition/lexicon.ts';
import { createRemembered, type Remembered } from '../recognition/remembered.ts';
import { currentKeys } from './keyring.ts';

/** The background half of recognition for the book as it is now. */
export interface Recogniser {
  /** What the page half is told to look for. */
  readonly filter: NameFilter;
  /** A dictionary of every client that one of the candidates may mean, and what the user answered about them on this site. */
  lookUp(candidates: readonly Candidate[], site: string): Promise<LookedUp>;
}

/** What resolving the candidates of one frame takes. */
export interface LookedUp {
  readonly dictionary: Dictionary;
  readonly remembered: Remembered;
}

/** Where the background asks for the book; everything in it can be built again after the worker was stopped. */
export interface BookView {
  /** Undefined while locked, and for a book that does not open: the panel says what is wrong with it. */
  recogniser(): Promise<Recogniser | undefined>;
  summaries(): Promise<readonly ClientSummary[] | undefined>;
  /** Let go of every name: the vault was locked. */
  forget(): void;
}

/** Commits that changed a name or code, after which lexicon and filter are made anew instead of being made up for. */
const MOST_BEHIND = 16;

/** What recognition knows of the names as of commit `seq`. Pages of clients changed since are always looked at. */
interface Names {
  readonly seq: number;
  readonly lexicon: Lexicon;
  readonly filter: NameFilter;
}

/** The background's view of the book. Opens what a page asks about, not the whole book. */
export function createBookView(db: SuixingDatabase): BookView {
  let known: { readonly book: Book; readonly recogniser: Promise<Recogniser>; readonly seq: number } | undefined;
  let underWay: Promise<Recogniser | undefined> | undefined;

  const make = async (): Promise<Recogniser | undefined> => {
    const keys = await currentKeys();
    if (!keys) return undefined;
    const book = bookOf(db, keys);
    const { seq } = await book.follower.catchUp();
    if (known?.book !== book || known.seq !== seq) known = { book, seq, recogniser: createRecogniser(book, seq) };
    return known.recogniser;
  };

  return {
    recogniser() {
      underWay ??= make()
        .catch(() => {
          known = undefined;
          return undefined;
        })
        .finally(() => {
          underWay = undefined;
        });
      return underWay;
    },
    forget() {
      known = undefined;
    },
    async summaries() {
      const keys = await currentKeys();
      if (!keys) return undefined;
      try {
        return await readClients(bookOf(db, keys));
      } catch {
        return undefined;
      }
    },
  };
}

async function createRecogniser(book: Book, seq: number): Promise<Recogniser> {
  const kept = await readNames(book);
  const since = kept && (await changedSince(book, kept.seq, seq));
  const names = kept && since ? kept : await rebuildNames(book);
  const changed = kept && since ? since : new Set<number>();
  const fresh = changed.size > 0 ? await readClients(book, changed) : [];

  let opened:
    | {
        readonly pages: ReadonlySet<number>;
        readonly dictionary: Dictionary;
        readonly answered: readonly ClientSummary[];
      }
    | undefined;
  return {
    filter: fresh.length > 0 ? addToNameFilter(names.filter, namesOf(fresh)) : names.filter,
    async lookUp(candidates, site) {
      const wanted = new Set([...changed, ...pagesFor(names.lexicon, candidates, book.keys.lookup)]);
      if (!opened || ![...wanted].every((page) => opened?.pages.has(page))) {
        const pages = new Set([...(opened?.pages ?? []), ...wanted]);
        const clients = await readClients(book, pages);
        const dictionary = createDictionary(clients.map((client) => ({ ...client, clientId: client.id })));
        opened = { pages, dictionary, answered: clients.filter(({ portalAliases }) => portalAliases !== undefined) };
      }
      const { dictionary, answered } = opened;
      return { dictionary, remembered: createRemembered(answersOn(site, answered), dictionary.ownersOf) };
    },
  };
}

/** The clients on some pages, or all. */
async function readClients(book: Book, pages?: ReadonlySet<number>): Promise<readonly ClientSummary[]> {
  const read = await loadPages(book, pages);
  return [...read.pages.values()].flatMap((placed) => placed.map(({ summary }) => summary));
}

async function readNames(book: Book): Promise<Names | undefined> {
  const [lexicon, filter] = await Promise.all([
    readDerived(book.db, book.keys, 'lexicon'),
    readDerived(book.db, book.keys, 'filter'),
  ]);
  const known = lexicon && lexiconFromBytes(lexicon.bytes);
  if (!known || filter?.seq !== lexicon.seq) return undefined;
  return {
    seq: lexicon.seq,
    lexicon: known,
    filter: JSON.parse(uint8ArrayToString(filter.bytes)) as NameFilter,
  };
}

/** The pages of clients whose names or codes changed after `from`; undefined when too much has changed. */
async function changedSince(book: Book, from: number, to: number): Promise<Set<number> | undefined> {
  const pages = new Set<number>();
  let count = 0;
  const rows = from < to ? await book.db.changes.where('seq').above(from).sortBy('seq') : [];
  for (const row of rows) {
    const entry = await openEntry(book.keys, row);
    // What was derived before may still know names that had to go.
    if (entry.cause.type === 'erase') return undefined;
    const clients = identitiesIn(entry);
    if (clients.size === 0) continue;
    count += 1;
    if (entry.pages || count > MOST_BEHIND) return undefined;
    for (const { id, at } of entry.touched ?? []) if (clients.has(id)) pages.add(pageOf(at));
  }
  return pages;
}

function identitiesIn({ effects }: ChangeEntry): ReadonlySet<string> {
  return new Set(effects.flatMap((effect) => (effect.kind === 'client' ? [effect.clientId] : [])));
}

async function rebuildNames(book: Book): Promise<Names> {
  const { pages, seq } = await loadPages(book);
  const entries = [...pages].flatMap(([page, placed]) => placed.map(({ summary }) => ({ ...summary, page })));
  const lexicon = buildLexicon(entries, book.keys.lookup);
  const salt = crypto.getRandomValues(new Uint32Array(1))[0] as number;
  const filter = buildNameFilter(namesOf(entries), salt);
  const { db, keys } = book;
  // Without them the next start takes longer, nothing more.
  await Promise.all([
    writeDerived(db, keys, 'lexicon', { seq, bytes: lexiconToBytes(lexicon) }),
    writeDerived(db, keys, 'filter', { seq, bytes: new Uint8Array(stringToUint8Array(JSON.stringify(filter))) }),
  ]).catch(() => undefined);
  return { seq, lexicon, filter };
}

/** What the user answered on a site, as far as it holds for the clients as they are now. */
function answersOn(site: string, clients: readonly ClientSummary[]): readonly PortalAlias[] {
  return clients.flatMap((client) => validAliases(aliasesOf(client), site, () => client));
}

/** Every way in which a page may begin to write the clients' names; everyday names are written in one way. */
function namesOf(
  clients: readonly Pick<ClientSummary, 'name' | 'shortName' | 'aliases' | 'portalAliases'>[],
): string[] {
  return clients.flatMap(({ name, shortName, aliases, portalAliases = [] }) => [
    ...[name, ...aliases, ...confirmedNames(portalAliases)].flatMap((each) => [
      each,
      ...otherSpellings(each, PREFIX_LENGTH),
    ]),
    ...(shortName ? [shortName] : []),
  ]);
}

/** Texts that mean a client on some portal. On the others they pass the filter as well, and are then found to mean nobody. */
function confirmedNames(aliases: readonly PortalAlias[]): readonly string[] {
  return aliases.filter(({ kind, isClient }) => isClient && kind === 'name').map(({ text }) => text);
}
