import { readWan, wanOf } from '../worth/holding-draft.ts';

/** An amount as its field shows it: fen in 万元, a number of heads as it is; empty for none. */
export function numberText(value: number | undefined, isCount: boolean): string {
  if (value === undefined) return '';
  return isCount ? String(value) : wanOf(value);
}

/** What a typed amount means: fen, or a whole number of heads; undefined: none was typed. */
export function readNumber(text: string, isCount: boolean): number | undefined | 'bad' {
  if (!isCount) {
    const fen = readWan(text);
    return fen === 'notAmount' || (fen !== undefined && fen < 0) ? 'bad' : fen;
  }
  const typed = text.normalize('NFKC').replaceAll(',', '').trim();
  if (typed === '') return undefined;
  const value = /^\d+$/.test(typed) ? Number(typed) : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : 'bad';
}
