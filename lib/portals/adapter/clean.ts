import { hasNameShape } from '../../recognition/boundary.ts';
import { normaliseName } from '../../recognition/normalise.ts';

/** Letters of a text that, standing together in a locator, would give a client away. */
const TELLING = 4;

/** Whether a text may be kept in an adapter: nothing in it may come from a client. */
export type IsClean = (text: string) => boolean;

/**
 * `known`: everything on the page that names a client, values just picked included. A text with a piece of one of them, with
 * a number, or in the shape of a name is not kept.
 */
export function createCleanCheck(known: readonly string[]): IsClean {
  const names = [...new Set(known.map(normaliseName))].filter(({ length }) => length > 1);
  return (text) => {
    const own = normaliseName(text);
    if (/\d{3}|@/.test(own) || hasNameShape(text)) return false;
    return !names.some((name) => own.includes(name.slice(0, TELLING)) || (own.length > 1 && name.startsWith(own)));
  };
}

/**
 * Whether an attribute's value was written by a person: one with digits may be counted up or made anew at each start
 * (`el-id-1234`, `rc_select_3`, a hash, a UUID).
 */
export function isStable(value: string): boolean {
  return value.length > 1 && value.length <= 40 && !/[\d{}<>"\\\n]/.test(value) && !/^[:_$]|[:_$-]$/.test(value);
}
