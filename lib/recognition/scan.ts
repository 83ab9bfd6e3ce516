import { type OpenFilter, PREFIX_LENGTH } from './filter.ts';
import { fold, foldUnits } from './normalise.ts';

/** Units that normalising takes out of a company's form at most: 股份有限责任公司 becomes 股份公司. */
const LEFT_OUT = 4;
/** Units sent after the longest possible name, so that 分公司 and the like are seen to follow. */
const LOOK_AHEAD = 16 + LEFT_OUT;

/** A piece of text that may begin with a client's name, in UTF-16 units of the original. */
export interface NameSpot {
  readonly start: number;
  /** Where nothing further is needed to decide. */
  readonly end: number;
}

/** Every place in `text` where the filter lets a name begin; a short name only when it is the whole text. */
export function findNames(text: string, filter: OpenFilter): readonly NameSpot[] {
  const { codes, starts, length } = foldUnits(text);
  if (length <= PREFIX_LENGTH + LEFT_OUT && isShortWhole(text, filter)) {
    return [{ start: starts[0] as number, end: text.length }];
  }
  const spots: NameSpot[] = [];
  const reach = filter.longest + LOOK_AHEAD;
  for (const at of filter.findPrefixes(codes, length)) {
    if (isInsideWord(codes, at)) continue;
    const last = at + reach;
    spots.push({ start: starts[at] as number, end: last < length ? (starts[last] as number) : text.length });
  }
  return spots;
}

function isShortWhole(text: string, filter: OpenFilter): boolean {
  const { codes, length } = fold(text);
  return length <= PREFIX_LENGTH && filter.testWhole(codes, length);
}

/** Whether the unit at `at` goes on with a Latin word or a number. */
function isInsideWord(codes: Uint16Array, at: number): boolean {
  return at > 0 && isLatin(codes[at] as number) && isLatin(codes[at - 1] as number);
}

function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}
