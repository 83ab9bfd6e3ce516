/** A place to go to. */
export interface Stop {
  readonly id: string;
  readonly address?: string;
}

/** Stops that lie together by what their addresses begin with. */
export interface Leg<T extends Stop> {
  /** The beginning they share, up to the last district or road; empty where the address is not known. */
  readonly area: string;
  readonly stops: readonly T[];
}

/** What the name of an area ends with, in Chinese addresses: province to village, then road to lane. */
const AREA_ENDS = new Set('省市区县旗州盟镇乡村街路道巷弄');

/**
 * An order for a day's visits by the text of the addresses: those that share a road stand together, then those of a district, numbers along a
 * road in order. No map is asked, so this is a proposal: it knows nothing of distances. `from`: where the day starts; its own area comes first.
 * Stops without an address come last. The order of the input makes no difference.
 */
export function routeOf<T extends Stop>(stops: readonly T[], from = ''): readonly Leg<T>[] {
  const known = stops
    .map((stop) => ({ stop, text: plain(stop.address ?? '') }))
    .sort((a, b) => byText(a.text, b.text) || (a.stop.id < b.stop.id ? -1 : 1));
  const placed = known.filter(({ text }) => text !== '');
  const legs: { area: string; stops: T[] }[] = [];
  for (const [at, { stop, text }] of placed.entries()) {
    const area = areaOf(text, placed[at - 1]?.text, placed[at + 1]?.text);
    const last = legs.at(-1);
    if (last && last.area === area) last.stops.push(stop);
    else legs.push({ area, stops: [stop] });
  }
  const start = plain(from);
  const nearness = new Map(legs.map((leg) => [leg, sharedLength(leg.area, start)]));
  legs.sort((a, b) => Number(nearness.get(b)) - Number(nearness.get(a)) || byText(a.area, b.area));
  const unknown = known.filter(({ text }) => text === '').map(({ stop }) => stop);
  return unknown.length === 0 ? legs : [...legs, { area: '', stops: unknown }];
}

/** The longest area a stop shares with a neighbour; with none, the beginning of its own address. */
function areaOf(text: string, ...neighbours: readonly (string | undefined)[]): string {
  let longest = 0;
  for (const other of neighbours) {
    if (other !== undefined) longest = Math.max(longest, areaLength(text, sharedLength(text, other)));
  }
  return text.slice(0, longest || areaLength(text, text.length) || text.length);
}

/** Characters up to and with the last area within the first `limit`. */
function areaLength(text: string, limit: number): number {
  for (let at = limit; at > 0; at -= 1) if (AREA_ENDS.has(text[at - 1] as string)) return at;
  return 0;
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** House numbers stand in their own order: 9 before 12. */
function byText(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [x, y] = [left[at] as string, right[at] as string];
    if (x === y) continue;
    const [n, m] = [Number(x), Number(y)];
    if (!Number.isNaN(n) && !Number.isNaN(m) && n !== m) return n - m;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

function parts(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
