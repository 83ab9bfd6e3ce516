/** A place in the picture, in pixels from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Measures of the picture in pixels: a firm, what is between two firms of a block, a block's inside edge and heading, what is between blocks of
 * a row, and the lane in which lines run between one step and the next. Five firms with their lanes fit the workspace at 1280.
 */
export const PICTURE_UNITS = Object.freeze({
  ...{ width: 142, height: 66 },
  ...{ gap: 8, pad: 8, head: 28 },
  ...{ between: 18, lane: 28 },
});

/** The middle of a box. */
export function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Which way a line runs: between what stands side by side, or one over the other. */
export type LineWay = 'across' | 'down';

/**
 * A line from one box to another as the `d` of an SVG path: it leaves and comes at the sides that face each other. Without `way` the two are of one
 * frame: those of one column are joined beside it, else the longer distance decides. `sag`: pixels by which it hangs aside, below or to the right.
 */
export function linePath(a: Box, b: Box, way?: LineWay, sag = 0): string {
  const [from, to] = [middleOf(a), middleOf(b)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (way === undefined && dx === 0) {
    const x = from.x + a.width / 2;
    const bow = x + PICTURE_UNITS.pad * 2;
    return `M${x} ${from.y}C${bow} ${from.y} ${bow} ${to.y} ${x} ${to.y}`;
  }
  // A curve hangs three quarters as far as its handles.
  const handle = (sag * 4) / 3;
  const isBeside = Math.abs(dx) >= (a.width + b.width) / 2;
  const isAcross = isBeside && (way === undefined ? Math.abs(dx) > Math.abs(dy) : way === 'across');
  if (isAcross) {
    const side = Math.sign(dx);
    const [x1, x2] = [from.x + (side * a.width) / 2, to.x - (side * b.width) / 2];
    const bend = (x2 - x1) / 2;
    return `M${x1} ${from.y}C${x1 + bend} ${from.y + handle} ${x2 - bend} ${to.y + handle} ${x2} ${to.y}`;
  }
  const side = Math.sign(dy);
  const [y1, y2] = [from.y + (side * a.height) / 2, to.y - (side * b.height) / 2];
  const bend = (y2 - y1) / 2;
  return `M${from.x} ${y1}C${from.x + handle} ${y1 + bend} ${to.x + handle} ${y2 - bend} ${to.x} ${y2}`;
}
