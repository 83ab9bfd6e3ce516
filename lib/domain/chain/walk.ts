import { type Box, middleOf } from './geometry.ts';

/** Something that can be walked to. */
export interface Spot extends Box {
  readonly key: string;
}

/** The keys that walk to a neighbour, as the browser calls them. */
export const WALK_KEYS = Object.freeze(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const);

/** One of {@link WALK_KEYS}. */
export type WalkKey = (typeof WALK_KEYS)[number];

/** A pixel beside the way counts as much as so many along it: the next in the row goes before the nearer one a row off. */
const ASIDE = 3;

const WAYS = Object.freeze({
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}) satisfies Readonly<Record<WalkKey, { readonly x: number; readonly y: number }>>;

/**
 * The nearest spot in the direction of a key, what lies straight ahead before what is off to a side; undefined when there is none or the start is
 * unknown. Nothing that lies in that direction at all is ruled out, so that every spot can be reached.
 */
export function walkTo(spots: readonly Spot[], from: string, way: WalkKey): string | undefined {
  const start = spots.find(({ key }) => key === from);
  if (!start) return undefined;
  const here = middleOf(start);
  const { x: wayX, y: wayY } = WAYS[way];
  let best: { readonly key: string; readonly cost: number } | undefined;
  for (const spot of spots) {
    const there = middleOf(spot);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const along = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    if (along <= 0) continue;
    const cost = along + ASIDE * aside;
    if (!best || cost < best.cost || (cost === best.cost && spot.key < best.key)) best = { key: spot.key, cost };
  }
  return best?.key;
}
