import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { isConverted, isProspect } from '../stage/stage.ts';
import { countTouches, TOUCH_TARGET } from '../touch/count.ts';
import type { Touch } from '../touch/touch.ts';

/**
 * The day a client was won: the first move out of being won into delivery or beyond; without kept moves the day delivery began,
 * or of the first business. Undefined when it was not won or nobody knows when.
 */
export function convertedOn(
  client: Pick<Client, 'stage' | 'stageSince' | 'stageMoves' | 'firstBusinessDay'>,
): Day | undefined {
  let first: Day | undefined;
  for (const { from, to, on } of client.stageMoves ?? []) {
    if (isConverted(to) && !isConverted(from) && (first === undefined || on < first)) first = on;
  }
  if (first !== undefined) return first;
  if (client.stage === 'delivery') return client.stageSince;
  return client.stage === 'deepening' ? client.firstBusinessDay : undefined;
}

/**
 * Effective touches it took to win a client, those of the day itself included. Undefined when it was not won, and when no touch
 * before it was logged: a history that begins later measures nothing.
 */
export function touchesToConvert(
  client: Parameters<typeof convertedOn>[0],
  touches: readonly Touch[],
): number | undefined {
  const day = convertedOn(client);
  if (day === undefined) return undefined;
  const { effective } = countTouches(touches.filter((touch) => touch.day <= day));
  return effective === 0 ? undefined : effective;
}

/** What the curve needs of a client; a summary has it. */
export interface Converting {
  readonly stage: Client['stage'];
  readonly touches: { readonly effective: number };
  /** See {@link touchesToConvert}. */
  readonly wonAfter?: number;
}

/** Conversions at one touch: of the prospects who got that far, how many were won at it. */
export interface CurvePoint {
  readonly touch: number;
  readonly reached: number;
  readonly won: number;
}

/** The user's own conversion, measured. */
export interface Conversion {
  readonly ruleId: 'conversion.own';
  /** Conversions measured. */
  readonly n: number;
  /** Median and quartiles of touches to conversion; absent without any. */
  readonly median?: number;
  readonly q1?: number;
  readonly q3?: number;
  readonly curve: readonly CurvePoint[];
  /** Below {@link ENOUGH_CONVERSIONS} the default of 5–7 is in use, and said to be. */
  readonly usesDefault: boolean;
  /** The target to show: own quartiles rounded, or the default. */
  readonly target: { readonly low: number; readonly high: number };
}

/** Conversions from which on the user's own figures stand in for the default. */
export const ENOUGH_CONVERSIONS = 20;
const LONGEST_CURVE = 15;

/**
 * Measure conversion over a book, in one pass. The order of the clients makes no difference. `standard`: the target of the rule in
 * force, for as long as the book has too few conversions of its own.
 */
export function conversionOf(book: readonly Converting[], standard: Conversion['target'] = TOUCH_TARGET): Conversion {
  const won: number[] = [];
  // How many ended at which touch; those beyond the curve count as having reached its end.
  const wonAt = new Array<number>(LONGEST_CURVE + 2).fill(0);
  const openAt = new Array<number>(LONGEST_CURVE + 2).fill(0);
  let longest = 0;
  for (const { stage, touches, wonAfter } of book) {
    const end = wonAfter ?? (isProspect(stage) || stage === 'lost' ? touches.effective : 0);
    // Who was won, but nobody knows after how many touches, says nothing about any point of the curve.
    if (end <= 0) continue;
    const at = Math.min(end, LONGEST_CURVE + 1);
    if (wonAfter === undefined) openAt[at] = (openAt[at] as number) + 1;
    else {
      won.push(wonAfter);
      wonAt[at] = (wonAt[at] as number) + 1;
    }
    longest = Math.max(longest, Math.min(end, LONGEST_CURVE));
  }
  won.sort((a, b) => a - b);
  const curve: CurvePoint[] = [];
  let reached = (wonAt[LONGEST_CURVE + 1] as number) + (openAt[LONGEST_CURVE + 1] as number);
  for (let touch = LONGEST_CURVE; touch >= 1; touch -= 1) {
    reached += (wonAt[touch] as number) + (openAt[touch] as number);
    if (touch <= longest) curve.unshift({ touch, reached, won: wonAt[touch] as number });
  }
  const n = won.length;
  const base = { ruleId: 'conversion.own', n, curve } as const;
  if (n === 0) return { ...base, usesDefault: true, target: standard };
  const [q1, median, q3] = [quantile(won, 0.25), quantile(won, 0.5), quantile(won, 0.75)];
  const usesDefault = n < ENOUGH_CONVERSIONS;
  const target = usesDefault ? standard : { low: Math.max(1, Math.floor(q1)), high: Math.max(1, Math.ceil(q3)) };
  return { ...base, q1, median, q3, usesDefault, target };
}

/** Quantile of sorted numbers, interpolated between the two nearest (the usual spreadsheet definition). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}
