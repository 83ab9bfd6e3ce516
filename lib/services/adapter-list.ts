import type { Adapter } from '../contracts/adapter.ts';
import { adapterSchema } from '../contracts/schemas/adapter.schema.ts';
import type { AdapterBook } from './adapters.ts';

/** Most pages that can be taught, and the most room all of them may take, in characters: far beyond what a user teaches. */
export const BOOK_LIMITS = Object.freeze({ count: 200, characters: 400_000 });

/** The adapters in a stored value, in order; what is none is counted and left out. */
export function readAdapters(stored: unknown): AdapterBook {
  const list = Array.isArray(stored) ? stored : [];
  const adapters = list.flatMap((each): Adapter[] => {
    const parsed = adapterSchema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  return { adapters, broken: stored === undefined ? 0 : Array.isArray(stored) ? list.length - adapters.length : 1 };
}

/** Whether two adapters are of one page, so that one takes the other's place. */
export function isSamePage(a: Adapter, b: Adapter): boolean {
  return a.id === b.id || (a.site === b.site && a.path === b.path);
}

/** The list with `added` in it, each in the place of the first it replaces. */
export function withAdapters(known: readonly Adapter[], added: readonly Adapter[]): readonly Adapter[] {
  let list = known;
  for (const one of added) {
    const at = list.findIndex((each) => isSamePage(each, one));
    if (at < 0) list = [...list, one];
    else list = list.flatMap((each, index) => (index === at ? [one] : isSamePage(each, one) ? [] : [each]));
  }
  return list;
}

/** Whether a list is small enough to be kept. */
export function fitsLimits(adapters: readonly Adapter[]): boolean {
  return adapters.length <= BOOK_LIMITS.count && JSON.stringify(adapters).length <= BOOK_LIMITS.characters;
}

/** The list as it was before `after` took the place of `before`; what else has changed since stays. */
export function takenBack(
  now: readonly Adapter[],
  before: readonly Adapter[],
  after: readonly Adapter[],
): readonly Adapter[] {
  const touched = (one: Adapter, among: readonly Adapter[]) => among.some((each) => isSamePage(each, one));
  const old = before.filter((one) => !after.some((each) => JSON.stringify(each) === JSON.stringify(one)));
  const fresh = after.filter((one) => !before.some((each) => JSON.stringify(each) === JSON.stringify(one)));
  const kept = now.filter((one) => !touched(one, fresh));
  return old.reduce<readonly Adapter[]>((list, one) => {
    if (touched(one, list)) return list;
    const at = before.indexOf(one);
    return [...list.slice(0, at), one, ...list.slice(at)];
  }, kept);
}
