import type { NameFilter } from '../contracts/page.ts';
import { createFilterBuilder, type FilterBuilder, PREFIX_LENGTH } from './filter.ts';
import { otherSpellings, simplify, traditionalUnits } from './han.ts';
import { createLexiconBuilder, type Lexicon, type LexiconEntry, namesOf } from './lexicon.ts';

/** What finds the names of a book: the half that pages get, and the half that says where in the book to look. */
export interface NameIndex {
  readonly filter: NameFilter;
  readonly lexicon: Lexicon;
}

/** A client as the index sees it. */
export type IndexedClient = Omit<LexiconEntry, 'page'>;

/**
 * Build both halves in one go, each name brought into its canonical form once. A step is a summary page of clients, well
 * under a millisecond, or one pass over what they left; it gives how many there were. `key`: 16 secret bytes; `salt`: random.
 */
export function* buildNameIndex(
  pages: Iterable<readonly [page: number, clients: Iterable<IndexedClient>]>,
  key: Uint8Array,
  salt: number,
): Generator<number, NameIndex> {
  const lexicon = createLexiconBuilder(key);
  const filter = createFilterBuilder(salt);
  let done = 0;
  for (const [page, clients] of pages) {
    for (const client of clients) {
      const names = namesOf(client);
      lexicon.add(page, client, names);
      letPass(filter, client.name, names[0] as string);
      for (let i = 0; i < client.aliases.length; i += 1) {
        letPass(filter, client.aliases[i] as string, names[i + 1] as string);
      }
      for (const written of everydayNames(client)) filter.add(written);
      done += 1;
    }
    yield done;
  }
  const finished = yield* lexicon.finish();
  yield done;
  return { lexicon: finished, filter: filter.finish() };
}

/** Every way in which a page may begin to write a client's names; everyday names are written in one way. */
export function writtenNames(entry: IndexedClient): readonly string[] {
  return [...[entry.name, ...entry.aliases].flatMap(allSpellings), ...everydayNames(entry)];
}

/** What stands for writing {@link allSpellings} of a name out, for the names that hold no traditional character: nearly all. */
function letPass(filter: FilterBuilder, text: string, canonical: string): void {
  const isSimple = text === canonical || simplify(text) === text;
  if (isSimple && filter.addSpellings(canonical, traditionalUnits)) return;
  for (const written of allSpellings(text)) filter.add(written);
}

function allSpellings(name: string): readonly string[] {
  return [name, ...otherSpellings(name, PREFIX_LENGTH)];
}

/** The short name, and texts that mean the client on some portal: on the others they pass as well, and mean nobody. */
function everydayNames({ shortName, portalAliases }: IndexedClient): readonly string[] {
  if (!portalAliases) return shortName ? [shortName] : [];
  const confirmed = portalAliases.filter(({ kind, isClient }) => isClient && kind === 'name');
  return [...confirmed.flatMap(({ text }) => allSpellings(text)), ...(shortName ? [shortName] : [])];
}
