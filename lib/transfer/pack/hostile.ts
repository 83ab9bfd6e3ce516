/** Names that mean something to programs; on no object of ours. */
const NAMES: readonly string[] = Object.freeze(['__proto__', 'constructor', 'prototype']);
/** A pack is at most six deep; a text at most 500 long. */
const DEEPEST = 16;
const LONGEST = 5000;
/** Half of a character: two different ones become the same when they are written. */
const HALF = /\p{Surrogate}/u;

/** Where in a parsed JSON value something stands that no pack has: a name with a meaning of its own, a text without end, a well of lists. */
export function hostilePath(value: unknown): string | undefined {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: each, path } = next;
    if (typeof each === 'string' && (each.length > LONGEST || HALF.test(each))) return pathOf(path);
    if (typeof each !== 'object' || each === null) continue;
    if (path.length >= DEEPEST) return pathOf(path);
    for (const [key, inner] of Object.entries(each)) {
      const to = [...path, key];
      if (NAMES.includes(key) || key.length > LONGEST || HALF.test(key)) return pathOf(to);
      waiting.push({ value: inner, path: to });
    }
  }
  return undefined;
}

const SHOWN = 60;

function pathOf(path: readonly string[]): string {
  return path.map((key) => key.slice(0, SHOWN)).join('.');
}
