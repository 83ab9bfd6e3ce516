/**
 * Hybrid logical clock stamps (Kulkarni et al., 2014): wall time first, a counter for ties, the device last. Stamps are
 * strings that sort in causal order, so that two copies of a record can be told older from newer without a server.
 */
export type Stamp = string;

const WALL_WIDTH = 12;
const COUNTER_WIDTH = 4;
const MAX_COUNTER = 0xffff;
const SHAPE = /^([0-9a-f]{12})-([0-9a-f]{4})-(.+)$/;

/**
 * The next stamp on this device: never earlier than `last`, even when the wall clock was set back.
 * `wallMs` is epoch milliseconds, `device` a short id without spaces. Throws RangeError on a malformed `last`.
 */
export function nextStamp(last: Stamp | undefined, wallMs: number, device: string): Stamp {
  if (last === undefined) return format(wallMs, 0, device);
  const match = SHAPE.exec(last);
  if (!match) throw new RangeError('malformed clock stamp');
  const lastWall = Number.parseInt(match[1] as string, 16);
  const lastCounter = Number.parseInt(match[2] as string, 16);
  if (wallMs > lastWall) return format(wallMs, 0, device);
  return lastCounter < MAX_COUNTER ? format(lastWall, lastCounter + 1, device) : format(lastWall + 1, 0, device);
}

/** What a stamp says: the wall time in epoch milliseconds, and the device. Throws RangeError on a malformed one. */
export function readStamp(stamp: Stamp): { readonly wallMs: number; readonly device: string } {
  const match = SHAPE.exec(stamp);
  if (!match) throw new RangeError('malformed clock stamp');
  return { wallMs: Number.parseInt(match[1] as string, 16), device: match[3] as string };
}

/** Whether a text is a stamp. */
export function isStamp(text: string): boolean {
  return SHAPE.test(text);
}

function format(wallMs: number, counter: number, device: string): Stamp {
  return `${wallMs.toString(16).padStart(WALL_WIDTH, '0')}-${counter.toString(16).padStart(COUNTER_WIDTH, '0')}-${device}`;
}
