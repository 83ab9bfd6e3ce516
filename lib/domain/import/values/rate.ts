import { foldWidth, saysNothing } from './clean.ts';

/** How the figures of a rate column are counted, when its heading says so: percent or per mille a month or a year. */
export type RateUnit = 'percent' | 'perMille' | 'perMilleMonth' | 'bp';

/** A rate read from a cell. */
export interface ReadRate {
  /** Basis points a year, to a ten-thousandth. */
  readonly bp: number;
  /** A bare figure such as 0.0365 was taken for the fraction 3.65%. */
  readonly isFraction?: true;
}

/** Below this a bare figure is a fraction, not percent: nobody lends at 0.25%. */
const LEAST_PERCENT = 0.25;
/** No lending rate lies above 100% a year. */
const MOST_BP = 10_000;

/**
 * An interest rate a year: 3.65%, 3.65, 0.0365, 365BP, 4.2‰ (a month, as old contracts have it). `none` where the cell
 * says that there is nothing; undefined for anything else (LPR+50BP needs a day to be worth a figure).
 */
export function readRate(text: string, unit?: RateUnit): ReadRate | 'none' | undefined {
  const folded = foldWidth(text).replace(/\s/g, '');
  if (saysNothing(folded)) return 'none';
  const match = /^(?:年利?率?)?(\d{1,6}(?:\.\d{1,20})?)(%|‰|bps?|个?基点)?$/i.exec(folded);
  if (!match) return undefined;
  const figure = Number(match[1]);
  const own = match[2];
  if (own === undefined && unit === undefined && figure > 0 && figure < LEAST_PERCENT) {
    return { bp: round(figure * 10_000), isFraction: true };
  }
  const bp = round(figure * factor(own, unit));
  return bp <= MOST_BP ? { bp } : undefined;
}

/** How a heading such as 利率(%), 月利率‰ or 利率(BP) says its figures are counted. */
export function rateUnitInHeading(heading: string): RateUnit | undefined {
  const folded = foldWidth(heading);
  if (folded.includes('‰')) return folded.includes('年') ? 'perMille' : 'perMilleMonth';
  if (/bps?\b|基点/i.test(folded)) return 'bp';
  return folded.includes('%') ? 'percent' : undefined;
}

function factor(own: string | undefined, unit: RateUnit | undefined): number {
  if (own === '%') return 100;
  if (own === '‰') return unit === 'perMille' ? 10 : 120;
  if (own !== undefined) return 1;
  return unit === 'perMille' ? 10 : unit === 'perMilleMonth' ? 120 : unit === 'bp' ? 1 : 100;
}

function round(bp: number): number {
  return Math.round(bp * 10_000) / 10_000;
}
