import { foldAscii, foldInto, GONE } from './fold.ts';

/** Facts gathered one after another: text and owners in arrays that double when they are full. */
export interface Gathered {
  text: Uint16Array | Uint8Array;
  starts: Uint32Array;
  owners: Uint32Array;
  /** Units of text and facts so far. */
  end: number;
  count: number;
}

const FIRST_SIZE = 1 << 12;

/** An empty heap of texts in two bytes a unit. */
export function gatherTexts(): Gathered {
  return {
    text: new Uint16Array(FIRST_SIZE),
    starts: new Uint32Array(64),
    owners: new Uint32Array(64),
    end: 0,
    count: 0,
  };
}

/** An empty heap of codes in one byte a unit. */
export function gatherCodes(): Gathered {
  return { ...gatherTexts(), text: new Uint8Array(FIRST_SIZE) };
}

/** Add a fact, folded and closed by `separator`. */
export function gather(into: Gathered, owner: number, fact: string, separator: number = GONE): void {
  if (into.end + fact.length + 1 > into.text.length) into.text = grown(into.text, into.end + fact.length + 1);
  if (into.count === into.starts.length) {
    into.starts = grown(into.starts, into.count + 1);
    into.owners = grown(into.owners, into.count + 1);
  }
  into.starts[into.count] = into.end;
  into.owners[into.count] = owner;
  into.count += 1;
  const { text } = into;
  const end = text instanceof Uint16Array ? foldInto(fact, text, into.end) : foldAscii(fact, text, into.end);
  text[end] = separator;
  into.end = end + 1;
}

/** Put facts gathered owner by owner into another order of owners, and number the owners by their new places. */
export function arrange(facts: Gathered, order: Uint32Array): void {
  const { text, starts, owners, count, end } = facts;
  const firsts = new Uint32Array(order.length + 1);
  for (let fact = 0; fact < count; fact += 1) firsts[(owners[fact] as number) + 1] = fact + 1;
  // Owners without a fact begin where the one before them ended.
  for (let owner = 1; owner < firsts.length; owner += 1)
    if (firsts[owner] === 0) firsts[owner] = firsts[owner - 1] as number;
  const arranged = new (text.constructor as Uint16ArrayConstructor)(end);
  const arrangedStarts = new Uint32Array(count);
  const arrangedOwners = new Uint32Array(count);
  let fact = 0;
  let at = 0;
  for (let place = 0; place < order.length; place += 1) {
    const owner = order[place] as number;
    for (let from = firsts[owner] as number; from < (firsts[owner + 1] as number); from += 1) {
      arrangedStarts[fact] = at;
      arrangedOwners[fact] = place;
      fact += 1;
      const stop = from + 1 < count ? (starts[from + 1] as number) : end;
      for (let unit = starts[from] as number; unit < stop; unit += 1) {
        arranged[at] = text[unit] as number;
        at += 1;
      }
    }
  }
  facts.text = arranged;
  facts.starts = arrangedStarts;
  facts.owners = arrangedOwners;
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, needed: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, needed));
  larger.set(array);
  return larger;
}
