/** The slots there are words for. A pack may bring others, which then show their own name. */
const NAMED_SLOTS = Object.freeze([
  'client',
  'person',
  'manager',
  'bank',
  'day',
  'time',
  'product',
  'reason',
  'need',
  'concern',
  'promise',
  'material',
  'amount',
] as const);

/** Whether there are words for a slot. */
export function isNamedSlot(slot: string): slot is (typeof NAMED_SLOTS)[number] {
  return (NAMED_SLOTS as readonly string[]).includes(slot);
}
