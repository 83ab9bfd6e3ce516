import { type Day, daysBetween } from '../calendar/day.ts';
import type { SignalKind } from '../client/signal.ts';
import { isConverted, type Stage } from '../stage/stage.ts';
import type { ChurnFacts } from './facts.ts';

/** What adds to the score. */
export type ChurnPartId = 'contactGap' | 'balanceFall' | SignalKind;

/**
 * The most points each part can give; the score is their sum, at most 100. The sources name the signs (domain facts §2 and the grading
 * texts: contact drops, balances fall, complaint, postponed project, holding closed) without weights: shipped defaults, to be set by the bank.
 */
export const CHURN_WEIGHTS: { readonly [P in ChurnPartId]: number } = Object.freeze({
  contactGap: 25,
  balanceFall: 25,
  complaint: 20,
  holdingClosed: 20,
  keyPersonLeft: 15,
  projectPostponed: 10,
  other: 5,
});

/** One part of the score: its points of its weight, and the figures behind them. */
export interface ChurnPart {
  readonly id: ChurnPartId;
  readonly weight: number;
  readonly points: number;
  /** Days of silence and the usual days between contacts. */
  readonly daysSince?: number;
  readonly usualGap?: number;
  readonly fallPercent?: number;
  readonly on?: Day;
}

/** How likely a client is to leave. Without anything to judge by there is no score: no data is never a low score. */
export interface Churn {
  readonly ruleId: 'churn.score';
  readonly level: 'noData' | 'low' | 'middle' | 'high';
  /** 0 to 100. */
  readonly score?: number;
  /** Parts that gave points, most first. */
  readonly parts: readonly ChurnPart[];
  /** What could not be judged. */
  readonly missing: readonly ('contactGap' | 'balanceFall')[];
}

/** What the score is drawn from; a client's summary has it. */
export interface ChurnInput {
  readonly stage: Stage;
  readonly touches: { readonly lastEffectiveDay?: Day };
  readonly churn?: ChurnFacts;
}

/** Silence of twice the usual gap begins to count, three times counts in full; a fortnight is never silence. */
const GAP = Object.freeze({ from: 2, full: 3, leastDays: 14 });
/** A fall of a fifth begins to count, of a half counts in full. */
const FALL = Object.freeze({ from: 20, full: 50 });
/** How long a holding given up and a decision-maker gone are news. */
const NEWS_DAYS = 180;
const LEVEL = Object.freeze({ middle: 25, high: 50 });

/** Score a client who does business with the bank; undefined for those who do not: there is nothing to leave. */
export function churnOf(
  { stage, touches, churn: facts = {} }: ChurnInput,
  today: Day,
  weights: { readonly [P in ChurnPartId]: number } = CHURN_WEIGHTS,
): Churn | undefined {
  if (!isConverted(stage)) return undefined;
  const parts: ChurnPart[] = [];
  const missing: ('contactGap' | 'balanceFall')[] = [];
  const add = (id: ChurnPartId, share: number, figures: Omit<ChurnPart, 'id' | 'weight' | 'points'> = {}) => {
    const weight = weights[id];
    const points = Math.round(weight * share);
    if (points > 0) parts.push({ id, weight, points, ...figures });
  };

  const last = touches.lastEffectiveDay;
  if (facts.gap === undefined || last === undefined) missing.push('contactGap');
  else {
    const daysSince = daysBetween(last, today);
    const share = daysSince < GAP.leastDays ? 0 : ramp(daysSince / facts.gap, GAP.from, GAP.full);
    add('contactGap', share, { daysSince, usualGap: facts.gap });
  }
  if (facts.fall === undefined) missing.push('balanceFall');
  else add('balanceFall', ramp(facts.fall, FALL.from, FALL.full), { fallPercent: facts.fall });

  const signals = new Set(facts.signals);
  for (const kind of signals) add(kind, 1);
  // What the records show counts as the signal of the same name would, once.
  const { closedOn, leftOn } = facts;
  if (isNews(closedOn, today) && !signals.has('holdingClosed')) add('holdingClosed', 1, { on: closedOn });
  if (isNews(leftOn, today) && !signals.has('keyPersonLeft')) add('keyPersonLeft', 1, { on: leftOn });

  parts.sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  const base = { ruleId: 'churn.score', parts, missing } as const;
  if (parts.length === 0 && missing.length === 2) return { ...base, level: 'noData' };
  const score = Math.min(
    100,
    parts.reduce((sum, { points }) => sum + points, 0),
  );
  return { ...base, score, level: score >= LEVEL.high ? 'high' : score >= LEVEL.middle ? 'middle' : 'low' };
}

/** 0 below `from`, 1 from `full` on; between them from a half up, so that what counts at all counts noticeably. */
function ramp(value: number, from: number, full: number): number {
  if (value < from) return 0;
  return value >= full ? 1 : 0.5 + (0.5 * (value - from)) / (full - from);
}

function isNews(day: Day | undefined, today: Day): day is Day {
  return day !== undefined && day <= today && daysBetween(day, today) <= NEWS_DAYS;
}
