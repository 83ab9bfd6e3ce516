import { ANY_CHARACTER, ANY_LETTER, isDigit, isLetter } from './fold.ts';
import { type Query, queryOf } from './match.ts';

/** Fewer ideographs, or fewer letters, are too little to be sure that something else was meant. */
const FEWEST_CHARACTERS = 3;
const FEWEST_LETTERS = 5;
/** More than this nobody types wrong and then searches for. */
const MOST = 40;

/**
 * What may have been meant when one character is wrong, missing or too much, or two neighbours are swapped. None for what is
 * too short, and none for numbers: a wrong number is another number.
 */
export function meantBy({ codes }: Query): Query[] {
  const letters = codes.filter(isLetter).length;
  const others = codes.length - letters;
  if (codes.length > MOST || codes.every((code) => isDigit(code))) return [];
  if (others < FEWEST_CHARACTERS && letters + others * 2 < FEWEST_LETTERS) return [];
  const meant: number[][] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] as number;
    const wild = isLetter(code) ? ANY_LETTER : ANY_CHARACTER;
    const [before, after] = [codes.slice(0, at), codes.slice(at + 1)];
    meant.push([...before, wild, ...after]);
    // Before the first ideograph anything may stand anyway; before the first letter another letter of its reading may.
    if (at > 0 || isLetter(code)) meant.push([...before, wild, code, ...after]);
    meant.push([...before, ...after]);
    const next = codes[at + 1];
    if (next !== undefined && next !== code) meant.push([...before, next, code, ...codes.slice(at + 2)]);
  }
  return meant.map(queryOf);
}
