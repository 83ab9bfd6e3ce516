import type { Chain, ChainNode } from './chain.ts';
import { type Box, PICTURE_UNITS as U } from './geometry.ts';
import { type Standing, STANDINGS } from './tie.ts';

/** Firms that stand in the same way to the centre, as many steps away, in one frame. */
export interface PictureBlock extends Box {
  readonly zone: Standing;
  readonly level: number;
  /** Firms shown in it. */
  readonly count: number;
  /** How many more there are on this side; given once a side, in the block that is furthest out. */
  readonly more: number;
}

/** A firm at its place; its box has the size of {@link PICTURE_UNITS}. */
export interface PictureNode extends Box {
  readonly node: ChainNode;
}

/** A chain laid out, in pixels from the top left corner. */
export interface ChainPicture {
  readonly width: number;
  readonly height: number;
  /** The centre first. */
  readonly nodes: readonly PictureNode[];
  readonly blocks: readonly PictureBlock[];
  /** Where "so many more" stands, a side each. */
  readonly more: ReadonlyMap<Standing, Box>;
}

/** Which side of the centre the firms of a standing are put on. */
const BANDS = Object.freeze({
  above: ['parent', 'guarantor'],
  left: ['upstream'],
  right: ['downstream'],
  below: ['group', 'subsidiary', 'guaranteed'],
} as const satisfies Record<string, readonly Standing[]>);

/** Places across a row of blocks above or below, and down a block at a side, before the next column begins. */
const ACROSS = 5;
const DOWN = 7;

interface Planned {
  readonly zone: Standing;
  readonly level: number;
  readonly nodes: readonly ChainNode[];
  readonly more: number;
  /** Places: the firms, and one for "so many more". */
  readonly places: number;
}

interface Sized extends Planned {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lay a chain out: owners and guarantors above, suppliers at the left, buyers at the right, the group, what belongs to the client and whom it
 * guarantees below; each further step further out. Nothing overlaps, and the same chain always gives the same picture.
 */
export function pictureOf(chain: Chain): ChainPicture {
  const plans = planned(chain);
  const at = (zones: readonly Standing[]) => rowsOf(plans.filter(({ zone }) => zones.includes(zone)));
  const sides = { left: at(BANDS.left).map(standing), right: at(BANDS.right).map(standing) };
  const reach = U.height / 2;
  const beside = [...sides.left, ...sides.right].flat();
  const extent = {
    above: Math.max(reach, ...beside.map((block) => -topOf(block))),
    below: Math.max(reach, ...beside.map((block) => block.height + topOf(block))),
  };
  const placed: (Sized & { x: number; y: number })[] = [];
  for (const side of ['left', 'right'] as const) {
    let edge = U.width / 2 + U.lane;
    for (const block of sides[side].flat()) {
      placed.push({ ...block, x: side === 'left' ? -edge - block.width : edge, y: topOf(block) });
      edge += block.width + U.lane;
    }
  }
  for (const side of ['above', 'below'] as const) {
    let edge = extent[side] + U.lane;
    for (const row of at(BANDS[side])) {
      const blocks = lying(row);
      const height = Math.max(...blocks.map((block) => block.height));
      let x = -(sum(blocks.map(({ width }) => width)) + (blocks.length - 1) * U.between) / 2;
      for (const block of blocks) {
        placed.push({ ...block, x, y: side === 'above' ? -edge - block.height : edge });
        x += block.width + U.between;
      }
      edge += height + U.lane;
    }
  }
  return assembled(chain, placed);
}

/** Where a block at a side begins: its firms, not its heading, are level with the centre. */
function topOf({ height }: Sized): number {
  return -U.head - (height - U.head - U.pad) / 2;
}

/** Blocks by steps from the centre, in the order of their zones: a row above or below, a column at a side. */
function rowsOf(plans: readonly Planned[]): readonly (readonly Planned[])[] {
  const levels = [...new Set(plans.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((level) => plans.filter((plan) => plan.level === level));
}

function planned({ nodes, more }: Chain): readonly Planned[] {
  const slots = new Map<string, ChainNode[]>();
  for (const node of nodes) {
    if (node.zone === undefined) continue;
    const slot = `${STANDINGS.indexOf(node.zone)} ${node.level}`;
    slots.set(slot, [...(slots.get(slot) ?? []), node]);
  }
  const blocks = [...slots.values()].map((members) => ({ nodes: members, ...placeOf(members) }));
  const outermost = new Map<Standing, number>();
  for (const { zone, level } of blocks) outermost.set(zone, Math.max(level, outermost.get(zone) ?? 0));
  // A side of which nothing at all is shown says what it has left in the first block there is.
  const [first] = blocks;
  const lost = sum([...more].filter(([zone]) => !outermost.has(zone)).map(([, count]) => count));
  return blocks.map((block) => {
    const own = outermost.get(block.zone) === block.level ? (more.get(block.zone) ?? 0) : 0;
    const rest = own + (first?.zone === block.zone && outermost.get(block.zone) === block.level ? lost : 0);
    return { ...block, more: rest, places: block.nodes.length + (rest > 0 ? 1 : 0) };
  });
}

function placeOf(members: readonly ChainNode[]): { readonly zone: Standing; readonly level: number } {
  const [{ zone = 'group', level } = { level: 1 }] = members;
  return { zone, level };
}

/** Blocks at a side: as high as may be, then wider. */
function standing(plans: readonly Planned[]): readonly Sized[] {
  return plans.map((plan) => sized(plan, Math.ceil(plan.places / DOWN)));
}

/** Blocks of a row share the places across it: one each, and again one for the highest while there are any. */
function lying(plans: readonly Planned[]): readonly Sized[] {
  const columns = plans.map(() => 1);
  const heightOf = (at: number) => Math.ceil((plans[at]?.places ?? 0) / (columns[at] ?? 1));
  for (let left = ACROSS - plans.length; left > 0; left -= 1) {
    const highest = plans.reduce((best, _, at) => (heightOf(at) > heightOf(best) ? at : best), 0);
    if (heightOf(highest) <= 1) break;
    columns[highest] = (columns[highest] ?? 1) + 1;
  }
  // No wider than the rows need: four in four columns, six in three and three.
  return plans.map((plan, at) => sized(plan, Math.ceil(plan.places / heightOf(at))));
}

function sized(plan: Planned, columns: number): Sized {
  const rows = Math.ceil(plan.places / columns);
  return {
    ...plan,
    columns,
    width: 2 * U.pad + columns * U.width + (columns - 1) * U.gap,
    height: U.head + U.pad + rows * U.height + (rows - 1) * U.gap,
  };
}

function assembled(chain: Chain, placed: readonly (Sized & { x: number; y: number })[]): ChainPicture {
  const left = Math.min(-U.width / 2, ...placed.map(({ x }) => x));
  const top = Math.min(-U.height / 2, ...placed.map(({ y }) => y));
  const right = Math.max(U.width / 2, ...placed.map(({ x, width }) => x + width));
  const bottom = Math.max(U.height / 2, ...placed.map(({ y, height }) => y + height));
  const size = { width: U.width, height: U.height };
  const [centre] = chain.nodes;
  const nodes: PictureNode[] = centre
    ? [{ node: centre, x: -U.width / 2 - left, y: -U.height / 2 - top, ...size }]
    : [];
  const more = new Map<Standing, Box>();
  for (const block of placed) {
    const spot = (at: number): Box => ({
      x: block.x - left + U.pad + (at % block.columns) * (U.width + U.gap),
      y: block.y - top + U.head + Math.floor(at / block.columns) * (U.height + U.gap),
      ...size,
    });
    nodes.push(...block.nodes.map((node, at) => ({ node, ...spot(at) })));
    if (block.more > 0) more.set(block.zone, spot(block.nodes.length));
  }
  const blocks = placed.map(({ zone, level, nodes: members, more: rest, x, y, width, height }) => ({
    ...{ zone, level, count: members.length, more: rest },
    ...{ x: x - left, y: y - top, width, height },
  }));
  return { width: right - left, height: bottom - top, nodes, blocks, more };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, each) => all + each, 0);
}
