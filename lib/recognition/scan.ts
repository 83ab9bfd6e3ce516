import { type OpenFilter, PREFIX_LENGTH } from './filter.ts';
import { fold } from './normalise.ts';

/** Normalised characters sent after the longest possible name, so that 分公司 and the like are seen to follow. */
const LOOK_AHEAD = 16;

/** A piece of text that may begin with a client's name, in UTF-16 units of the original. */
export interface NameSpot {
  readonly start: number;
  /** Where nothing further is needed to decide. */
  readonly end: number;
}

/** Every place in `text` where the filter lets a name begin; a short name only when it is the whole text. */
export function findNames(text: string, filter: OpenFilter): readonly NameSpot[] {
  const { codes, starts, length } = fold(text);
  if (length <= PREFIX_LENGTH && filter.testWhole(codes, length)) {
    return [{ start: starts[0] as number, end: text.length }];
  }
  const spots: NameSpot[] = [];
  for (const at of filter.findPrefixes(codes, length)) {
    if (isInsideWord(codes, at)) continue;
    const last = at + filter.longest + LOOK_AHEAD;
    spots.push({ start: starts[at] as number, end: last < length ? (starts[last] as number) : text.length });
  }
  return spots;
}

/** Whether the unit at `at` goes on with a Latin word or a number. */
function isInsideWord(codes: Uint16Array, at: number): boolean {
  return at > 0 && isLatin(codes[at] as number) && isLatin(codes[at - 1] as number);
}

function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}
