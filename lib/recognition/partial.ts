import { canonicalCode } from './codes.ts';
import { canonicalName } from './han.ts';

/** Values of which a page shows a part only: 138****1234, 张*明, 云岭精机制…. They agree or disagree, and identify nobody. */

const STARS = /[*＊✱✳●○•×]+|(?<=[0-9])[xX]{3,}(?=[0-9])/gu;
const DOTS = /…+|⋯+|‥+|\.{2,}|。{2,}/gu;
const HIDDEN = '*';
const CUT = '…';
/** More stretches than this are no mask anybody made. */
const MOST_PARTS = 6;

/** The beginning of a form of company that normalising shortens only when all of it is there. */
export const HALF_A_FORM = /(?:有限?)?(?:责任?)?公?$/u;

/** A value with gaps. */
export interface Partial {
  readonly kind: 'masked' | 'truncated';
  /** What can be seen, in canonical form, around the gaps: one more than there are gaps. */
  readonly parts: readonly string[];
  /** Characters in all, when every hidden one has a star of its own. */
  readonly length: number;
}

/** A name with stars or an ellipsis; undefined when all of it is there. `·` and brackets are parts of names. */
export function partialName(text: string): Partial | undefined {
  // The dots of 阿依•买买提 and of ●●● fold to the same: a star stands alone for a character only where several do.
  const dotted = text.replace(/(?<![•●])[•●](?![•●])/gu, '·');
  return read(dotted, (part) => canonicalName(part).replace(HALF_A_FORM, ''));
}

/** A code, number or phone with stars. */
export function partialCode(text: string): Partial | undefined {
  return read(text, canonicalCode);
}

function read(text: string, canonical: (part: string) => string): Partial | undefined {
  const marked = text
    .trim()
    .replace(DOTS, CUT)
    .replace(STARS, (run) => HIDDEN.repeat(run.length));
  if (!marked.includes(HIDDEN) && !marked.includes(CUT)) return undefined;
  const pieces = marked.split(/\*[\s*]*|\s*…\s*/u);
  if (pieces.length > MOST_PARTS) return undefined;
  const parts = pieces.map(canonical);
  if (parts.every((part) => part === '')) return undefined;
  const stars = marked.split(HIDDEN).length - 1;
  return {
    kind: marked.includes(CUT) ? 'truncated' : 'masked',
    parts,
    length: parts.join('').length + stars,
  };
}

/** Whether a full value, in canonical form, can be what is shown in part. Linear. */
export function fits({ parts, kind, length }: Partial, full: string): boolean {
  const head = parts[0] as string;
  const tail = parts.at(-1) as string;
  const seen = parts.reduce((sum, part) => sum + part.length, 0);
  if (seen > full.length || (kind === 'masked' && seen === full.length)) return false;
  if (!full.startsWith(head) || !full.endsWith(tail)) return false;
  let at = head.length;
  for (const part of parts.slice(1, -1)) {
    const found = full.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return (
    at <= full.length - tail.length && (kind === 'truncated' || length === full.length || length > 6 || full.length > 6)
  );
}

/** Whether text goes on with an ellipsis, so that what stands before it may be the beginning of something longer. */
export function isCutAfter(rest: string): boolean {
  return /^\s*(?:[…⋯‥]|\.{2}|。{2})/u.test(rest);
}
