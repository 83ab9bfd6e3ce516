import type { Product } from '../domain/product/catalogue.ts';
import type { Script } from '../domain/script/script.ts';
import type { PlaybookService, Shelf } from './playbook.ts';

type Kit = Pick<typeof import('../search/kit.ts'), 'findInText' | 'toParts'>;
type Query = ReturnType<Kit['toParts']>[number];

/** By what a thing is found: its name, other names, and what is said of it. */
interface Findable {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly said: readonly string[];
}

interface Loaders {
  readonly products: () => Promise<readonly Product[]>;
  readonly scripts: () => Promise<readonly Script[]>;
  readonly kit: () => Promise<Kit>;
}

/** The playbook and its search, each file fetched when it is first asked for, and again after it did not come. */
export function createPlaybookService({ products, scripts, kit }: Loaders): PlaybookService {
  return {
    products: shelf(products, kit, ({ name, aliases = [], purpose, fits }) => ({
      name,
      aliases,
      said: [purpose, ...fits],
    })),
    scripts: shelf(scripts, kit, ({ title, triggers, says, goal }) => ({
      name: title,
      aliases: triggers,
      said: [...says, goal],
    })),
  };
}

function shelf<T>(all: () => Promise<readonly T[]>, kit: Loaders['kit'], findable: (item: T) => Findable): Shelf<T> {
  return {
    all,
    async find(typed) {
      const [items, { findInText, toParts }] = await Promise.all([all(), kit()]);
      const parts = toParts(typed);
      const rankOf = (item: T) => Math.max(0, ...parts.map((part) => rankOfPart(findable(item), part, findInText)));
      // Sorting keeps the order of the collection among those of one rank.
      return items
        .map((item) => ({ item, rank: rankOf(item) }))
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);
    },
  };
}

/** 0 for a name that begins so, then names, other names, what is said. */
function rankOfPart({ name, aliases, said }: Findable, part: Query, find: Kit['findInText']): number {
  const inName = find(name, part, 'name');
  if (inName) return inName.start === 0 ? 0 : 1;
  if (aliases.some((alias) => find(alias, part, 'name'))) return 2;
  if (said.some((text) => find(text, part, 'sentence'))) return 3;
  return Number.POSITIVE_INFINITY;
}
