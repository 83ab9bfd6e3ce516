/**
 * Values for the slots of a text: `{w}` person addressed, `{b}` business, `{p}` product, `{k}` competing bank, `{a}` amount
 * in 万元, `{n}` a small number, `{d}` a day soon.
 */
export interface Slots {
  readonly w: string;
  readonly b: string;
  readonly p: string;
  readonly k: string;
  readonly a: string;
  readonly n: string;
  readonly d: string;
}

/** Put the slot values into a text. */
export function fill(text: string, slots: Slots): string {
  return text.replace(/\{([wbpkand])\}/g, (_, slot: keyof Slots) => slots[slot]);
}
