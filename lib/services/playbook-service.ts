import { firstValueFrom, type Observable, shareReplay, tap } from 'rxjs';
import type { Product } from '../domain/product/catalogue.ts';
import type { Script } from '../domain/script/script.ts';
import { runSliced } from '../util/slices.ts';
import type { PlaybookService } from './playbook.ts';

type Kit = Pick<typeof import('../search/kit.ts'), 'findInText' | 'toParts' | 'toQuery'>;
type Cards = Pick<typeof import('../search/cards/index.ts'), 'buildCardIndex'>;
type Query = ReturnType<Kit['toParts']>[number];
type Index = ReturnType<Cards['buildCardIndex']> extends Generator<number, infer T> ? T : never;
type Words = Parameters<Cards['buildCardIndex']>[1];

/** What of the content a playbook is made of. */
export interface Library {
  readonly products: readonly Product[];
  readonly scripts: readonly Script[];
}

interface Sources {
  /** Again whenever one of them has changed. */
  readonly library$: Observable<Library>;
  /** Ways of saying one thing. */
  readonly words: () => Promise<Words>;
  readonly kit: () => Promise<Kit>;
  /** What finds scripts; in a file of its own, since a book is searched without it. */
  readonly cards: () => Promise<Cards>;
}

/** A script with this score has several words in common with what was typed, or a meaning and a word. */
const SURE = 12;
/** So many of each are shown among other things. */
const MOST_MEANT = 3;
/** A single character means anything. */
const SHORTEST_MEANT = 2;
const LETTERS = /^[a-z\s]+$/i;
/** What stands in the name or another name of a product. */
const NAMED = 2;

/** The playbook and its search, fetched when it is first asked for, and again after it did not come. */
export function createPlaybookService({ library$, words, kit, cards }: Sources): PlaybookService {
  // Kept from the first question on: the index is made once, and anew only when the content has changed.
  let made: { readonly of: Library; readonly index: Promise<Index> } | undefined;
  const current$ = library$.pipe(
    // What is the user's own leaves with the content it stood in, when the book is locked.
    tap(() => {
      made = undefined;
    }),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
  const library = () => firstValueFrom(current$);

  const findScripts = async (typed: string) => {
    const [now, { buildCardIndex }, { meanings, ...others }] = await Promise.all([library(), cards(), words()]);
    if (made?.of !== now) {
      // In slices: a thousand cards take half a second.
      const products = now.products.map(({ id, name, aliases = [] }) => [id, [name, ...aliases]] as const);
      const findable = now.scripts.map((script) => ({ ...script, more: moreOf(script) }));
      const all = { ...others, meanings: { ...meanings, ...Object.fromEntries(products) } };
      made = { of: now, index: runSliced(buildCardIndex(findable, all)) };
    }
    const index = await made.index;
    return index.find(typed).flatMap(({ at, score }) => {
      const script = now.scripts[at];
      return script ? [{ script, score }] : [];
    });
  };
  const findProducts = async (typed: string, worst = Number.POSITIVE_INFINITY) => {
    const [{ products }, { findInText, toParts }] = await Promise.all([library(), kit()]);
    const parts = toParts(typed);
    const rankOf = (product: Product) => Math.max(0, ...parts.map((part) => rankOfPart(product, part, findInText)));
    // Sorting keeps the order of the catalogue among those of one rank.
    return products
      .map((product) => ({ product, rank: rankOf(product) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY && rank <= worst)
      .sort((a, b) => a.rank - b.rank)
      .map(({ product }) => product);
  };

  return {
    products: {
      all: async () => (await library()).products,
      find: (typed) => findProducts(typed),
    },
    scripts: {
      all: async () => (await library()).scripts,
      find: async (typed) =>
        typed.trim() === '' ? (await library()).scripts : (await findScripts(typed)).map(({ script }) => script),
    },
    async meant(typed) {
      if ([...typed.trim()].length < SHORTEST_MEANT) return { products: [], scripts: [] };
      const [products, scripts, tools] = await Promise.all([findProducts(typed, NAMED), findScripts(typed), kit()]);
      // Letters are the initials of many things: they have to be those of a whole name or trigger.
      const query = LETTERS.test(typed) ? tools.toQuery(typed) : undefined;
      const isWhole = (text: string) => !query || isAll(text, tools.findInText(text, query, 'name'));
      return {
        products: products.filter(({ name, aliases = [] }) => [name, ...aliases].some(isWhole)).slice(0, MOST_MEANT),
        scripts: scripts
          .filter(({ script, score }) => score >= SURE && script.triggers.some(isWhole))
          .map(({ script }) => script)
          .slice(0, MOST_MEANT),
      };
    },
  };
}

/** What else stands on a card: its aim, and what the manager says and does. */
function moreOf({ goal, glance, steps }: Script): readonly string[] {
  return [goal, glance.ask, glance.answer, glance.next, ...steps];
}

function isAll(text: string, range: ReturnType<Kit['findInText']>): boolean {
  return range?.start === 0 && range.end === text.length;
}

/** 0 for a name that begins so, then names, other names, what is said. */
function rankOfPart({ name, aliases = [], purpose, fits }: Product, part: Query, find: Kit['findInText']): number {
  const inName = find(name, part, 'name');
  if (inName) return inName.start === 0 ? 0 : 1;
  if (aliases.some((alias) => find(alias, part, 'name'))) return NAMED;
  if ([purpose, ...fits].some((text) => find(text, part, 'sentence'))) return 3;
  return Number.POSITIVE_INFINITY;
}
