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

/** Measure conversion over a book. The order of the clients makes no difference. */
export function conversionOf(book: readonly Converting[]): Conversion {
  const won = book.flatMap(({ wonAfter }) => (wonAfter === undefined ? [] : [wonAfter])).sort((a, b) => a - b);
  // Who was won, but nobody knows after how many touches, says nothing about any point of the curve.
  const open = book.flatMap(({ stage, touches, wonAfter }) =>
    wonAfter === undefined && (isProspect(stage) || stage === 'lost') && touches.effective > 0
      ? [touches.effective]
      : [],
  );
  const longest = Math.min(
    LONGEST_CURVE,
    Math.max(
      0,
      ...won.slice(-1),
      open.reduce((a, b) => Math.max(a, b), 0),
    ),
  );
  const curve = Array.from({ length: longest }, (_, index): CurvePoint => {
    const touch = index + 1;
    const reached = [...won, ...open].filter((count) => count >= touch).length;
    return { touch, reached, won: won.filter((count) => count === touch).length };
  });
  const n = won.length;
  const base = { ruleId: 'conversion.own', n, curve } as const;
  if (n === 0) return { ...base, usesDefault: true, target: TOUCH_TARGET };
  const [q1, median, q3] = [quantile(won, 0.25), quantile(won, 0.5), quantile(won, 0.75)];
  const usesDefault = n < ENOUGH_CONVERSIONS;
  const target = usesDefault ? TOUCH_TARGET : { low: Math.max(1, Math.floor(q1)), high: Math.max(1, Math.ceil(q3)) };
  return { ...base, q1, median, q3, usesDefault, target };
}

/** Quantile of sorted numbers, interpolated between the two nearest (the usual spreadsheet definition). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}
