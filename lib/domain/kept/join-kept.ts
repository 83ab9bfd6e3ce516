import { compareVersions } from '../content/version.ts';

/** A field of a kept value that is a list of entries, and what tells one entry from another. */
type EntryKey = (entry: Readonly<Record<string, unknown>>) => unknown;

const byId: EntryKey = ({ id }) => id;
const byVersion: EntryKey = ({ kind, id, version }) => `${kind} ${id} ${version}`;
const byPack: EntryKey = ({ pack }) => fieldOf(pack, 'id');

/**
 * Values that are lists of entries made one by one on either side, by their name: `''` where the value is the list itself, else its
 * field. Everything else is a whole, of which the newer one counts.
 */
const LISTS: Readonly<Record<string, Readonly<Record<string, EntryKey>>>> = Object.freeze({
  'board.views': { '': byId },
  'content.own': { '': byVersion },
  'content.packs': { '': byPack },
  'script.outcomes': { newest: byId },
});

/** Which of two entries that are the same one counts, where it is not simply the newer side's. */
const CHOSEN: Readonly<Record<string, (newer: unknown, older: unknown) => unknown>> = Object.freeze({
  'content.packs': laterPack,
});

/** Fields of a value that are taken from the older side where the newer has none: a signing key of one's own cannot be made again. */
const FILLED: Readonly<Record<string, readonly string[]>> = Object.freeze({ 'content.keys': ['own'] });

/**
 * What becomes of a kept value of which two machines have each their own: the newer one, and where it is a list also those entries that
 * only the older one has, behind its own. Rather too much than too little: an entry that was deleted on one side only comes back. A value
 * that is not there (`undefined`) was removed, or never made: then the newer side counts as it is.
 */
export function joinKept(name: string, newer: unknown, older: unknown): unknown {
  if (newer === undefined || older === undefined) return newer;
  const lists = LISTS[name] ?? {};
  const whole = lists[''];
  if (whole) return joinLists(newer, older, whole, CHOSEN[name]);
  if (!isRecord(newer) || !isRecord(older)) return newer;
  const joined: Record<string, unknown> = { ...newer };
  for (const [field, keyOf] of Object.entries(lists)) joined[field] = joinLists(newer[field], older[field], keyOf);
  for (const field of FILLED[name] ?? []) {
    if (joined[field] === undefined && older[field] !== undefined) joined[field] = older[field];
  }
  return joined;
}

function joinLists(
  newer: unknown,
  older: unknown,
  keyOf: EntryKey,
  choose: (newer: unknown, older: unknown) => unknown = (entry) => entry,
): unknown {
  if (!Array.isArray(newer) || !Array.isArray(older)) return newer;
  const known = new Set(newer.filter(isRecord).map(keyOf));
  const others = new Map(older.filter(isRecord).map((entry) => [keyOf(entry), entry]));
  const chosen = newer.map((entry: unknown) => {
    const other = isRecord(entry) ? others.get(keyOf(entry)) : undefined;
    return other ? choose(entry, other) : entry;
  });
  return [...chosen, ...older.filter((entry) => isRecord(entry) && !known.has(keyOf(entry)))];
}

/** Of one pack in two states, as when it is taken in: the signed one; of the same key, or of none, the later version. */
function laterPack(newer: unknown, older: unknown): unknown {
  const [keyHere, keyThere] = [newer, older].map((each) => fieldOf(fieldOf(each, 'signature'), 'keyId'));
  if (keyHere !== keyThere) return keyHere === undefined ? older : newer;
  const [here, there] = [newer, older].map((each) => fieldOf(fieldOf(each, 'pack'), 'version'));
  if (typeof here !== 'string' || typeof there !== 'string') return newer;
  return compareVersions(there, here) > 0 ? older : newer;
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
