import type { Chain, ChainNode } from '../../lib/domain/chain/chain.ts';
import { type Box, type LineWay, linePath, PICTURE_UNITS } from '../../lib/domain/chain/geometry.ts';
import type { ChainPicture } from '../../lib/domain/chain/picture.ts';
import { otherEnd, type Standing, standingTo, type Tie } from '../../lib/domain/chain/tie.ts';
import classes from './chain-picture.module.css';

interface Props {
  readonly chain: Chain;
  readonly picture: ChainPicture;
  /** The firm whose ties stand out. */
  readonly markedKey: string | undefined;
}

interface Line {
  readonly key: string;
  readonly kind: Tie['kind'];
  readonly path: string;
  readonly isMarked: boolean;
  readonly isQuiet: boolean;
}

/**
 * What ties the firms, for the eye alone. A firm is joined to each frame whose firms were found through it; single lines run where firms are tied besides, and for the
 * firm one is at, so that a dozen of them do not become a web.
 */
export function ChainLines({ chain, picture, markedKey }: Props) {
  return (
    <svg
      className={classes.lines}
      aria-hidden="true"
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
    >
      {linesOf(chain, picture, markedKey).map(({ key, kind, path, isMarked, isQuiet }) => (
        <path
          key={key}
          className={classes.line}
          data-kind={kind}
          data-marked={isMarked}
          data-quiet={isQuiet}
          d={path}
        />
      ))}
    </svg>
  );
}

function linesOf(
  { nodes, ties }: Chain,
  { nodes: places, blocks }: ChainPicture,
  markedKey: string | undefined,
): Line[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const boxes = new Map<string, Box>(places.map((place) => [place.node.key, place]));
  const lines = new Map<string, Line>();
  for (const tie of ties) {
    const ends = [byKey.get(tie.from), byKey.get(tie.to)].sort((a, b) => (a?.level ?? 0) - (b?.level ?? 0));
    const [inner, outer] = ends;
    const [start, end] = [boxes.get(inner?.key ?? ''), boxes.get(outer?.key ?? '')];
    if (!inner || !outer || !start || !end) continue;
    const isMarked = otherEnd(tie, markedKey ?? '') !== undefined;
    const frame = blocks.find(({ zone, level }) => zone === outer.zone && level === outer.level);
    const isQuiet = inner.level > 0 && inner.zone !== outer.zone;
    const way = wayOf(outer.zone);
    // By the way it was found: the line to its frame stands for all that were found through the same firm.
    const isFound = outer.via === inner.key && standingTo(tie, inner.key) === outer.as;
    // What ties the centre to a firm besides runs beside the line to its frame.
    const sag = inner.level === 0 && !isFound ? BESIDE : sagBetween(inner, outer);
    if (!isMarked && frame && isFound) {
      const key = `${inner.key} ${frame.zone} ${frame.level}`;
      lines.set(key, { key, kind: tie.kind, path: linePath(start, insideOf(frame), way, sag), isMarked, isQuiet });
      continue;
    }
    const key = `${tie.kind} ${tie.from} ${tie.to}`;
    const path = linePath(start, end, inner.level === outer.level ? undefined : way, sag);
    lines.set(key, { key, kind: tie.kind, path, isMarked, isQuiet });
  }
  return [...lines.values()].sort((a, b) => Number(a.isMarked) - Number(b.isMarked));
}

/** Pixels between a line to a frame and a second one to a firm in it. */
const BESIDE = 26;

/** Where the firms of a frame are, at its full width: a line to it is level with them, not with heading and firms. */
function insideOf({ x, y, width, height }: Box): Box {
  return { x, y: y + PICTURE_UNITS.head, width, height: height - PICTURE_UNITS.head - PICTURE_UNITS.pad };
}

function wayOf(zone: Standing | undefined): LineWay {
  return zone === 'upstream' || zone === 'downstream' ? 'across' : 'down';
}

/** From one side of the centre to the other a line hangs around it. */
function sagBetween({ zone: a }: ChainNode, { zone: b }: ChainNode): number {
  if (a === undefined || b === undefined || sideOf(a) + sideOf(b) !== 0) return 0;
  return wayOf(a) === wayOf(b) ? PICTURE_UNITS[wayOf(a) === 'across' ? 'height' : 'width'] * 0.9 : 0;
}

/** -1 and 1 lie opposite to each other. */
function sideOf(zone: Standing): number {
  return zone === 'parent' || zone === 'guarantor' || zone === 'upstream' ? -1 : 1;
}
