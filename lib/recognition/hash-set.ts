/** A set of 32-bit hashes, many times as quick to fill as a `Set`. */
export interface HashSet {
  add(hash: number): void;
  count(): number;
  /** In the order of the hashes, roughly: what is done with them goes through memory in order. */
  visit(take: (hash: number) => void): void;
}

const FIRST_SIZE = 1 << 12;
/** Slots, as a power of two, by which a full table grows. */
const GROWTH = 2;

/** An empty set. Expects hashes that are well spread in their upper bits. */
export function createHashSet(): HashSet {
  /** 0 is a free slot; the hash 0 has a flag of its own. */
  let slots = new Int32Array(FIRST_SIZE);
  let filled = 0;
  let hasZero = false;

  function put(hash: number): void {
    const table = slots;
    const last = table.length - 1;
    let at = hash >>> Math.clz32(last);
    for (;;) {
      const known = table[at] as number;
      if (known === hash) return;
      if (known === 0) break;
      at = (at + 1) & last;
    }
    table[at] = hash;
    filled += 1;
  }

  function grow(): void {
    const before = slots;
    slots = new Int32Array(before.length << GROWTH);
    filled = 0;
    for (let at = 0; at < before.length; at += 1) {
      const hash = before[at] as number;
      if (hash !== 0) put(hash);
    }
  }

  return {
    add(hash) {
      const signed = hash | 0;
      if (signed === 0) hasZero = true;
      else put(signed);
      if (filled * 2 > slots.length) grow();
    },
    count: () => filled + (hasZero ? 1 : 0),
    visit(take) {
      if (hasZero) take(0);
      for (let at = 0; at < slots.length; at += 1) {
        const hash = slots[at] as number;
        if (hash !== 0) take(hash);
      }
    },
  };
}
