import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import { openSignalKinds, type SignalKind } from '../client/signal.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Holding, ProductFamily } from '../product/holding.ts';
import type { Touch } from '../touch/touch.ts';

/** What a summary keeps of the signs that a client may leave; nothing in it depends on the day it is read. */
export interface ChurnFacts {
  /** Usual days between days of two-way contact (median); absent with fewer than four such days. */
  readonly gap?: number;
  /** By how much the deposits and the like have fallen from their highest to their newest total, in percent; absent when not known. */
  readonly fall?: number;
  /** Kinds of signals that still stand; absent when none does. */
  readonly signals?: readonly SignalKind[];
  /** Newest day on which a holding was given up, and on which a decision-maker left. */
  readonly closedOn?: Day;
  readonly leftOn?: Day;
}

/** Days of contact from which on a usual gap can be told. */
const ENOUGH_DAYS = 4;
/** Families whose balance falling means that money leaves; a loan being paid back does not. */
const MONEY_FAMILIES: readonly ProductFamily[] = Object.freeze(['deposit', 'cashManagement', 'wealth', 'settlement']);

/** Draw the facts from a dossier; undefined when it says nothing. */
export function churnFacts({ client, people, touches, holdings }: Dossier): ChurnFacts | undefined {
  const facts: { -readonly [K in keyof ChurnFacts]: ChurnFacts[K] } = {};
  let isKnown = false;
  const add = <K extends keyof ChurnFacts>(key: K, value: ChurnFacts[K] | undefined) => {
    if (value === undefined) return;
    facts[key] = value;
    isKnown = true;
  };
  add('gap', usualGap(touches));
  add('fall', balanceFall(holdings));
  const signals = openSignalKinds(client.signals);
  if (signals.length > 0) add('signals', signals);
  let [closed, left]: (Day | undefined)[] = [];
  for (const { closedOn } of holdings) if (closedOn !== undefined) closed = later(closed, closedOn);
  for (const { role, leftOn } of people) {
    if (role === 'decisionMaker' && leftOn !== undefined) left = later(left, leftOn);
  }
  add('closedOn', closed);
  add('leftOn', left);
  return isKnown ? facts : undefined;
}

/** Median of the days between days of two-way contact. */
export function usualGap(touches: readonly Touch[]): number | undefined {
  if (touches.length < ENOUGH_DAYS) return undefined;
  const days: number[] = [];
  for (const { day, isEffective } of touches) if (isEffective) days.push(dayNumber(day));
  if (days.length < ENOUGH_DAYS) return undefined;
  days.sort((a, b) => a - b);
  const gaps: number[] = [];
  for (let at = 1; at < days.length; at += 1) {
    const gap = (days[at] as number) - (days[at - 1] as number);
    if (gap > 0) gaps.push(gap);
  }
  if (gaps.length < ENOUGH_DAYS - 1) return undefined;
  gaps.sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  const upper = gaps[middle] as number;
  return gaps.length % 2 === 1 ? upper : Math.round(((gaps[middle - 1] as number) + upper) / 2);
}

/**
 * How far the total of the money holdings has fallen, from its highest to its newest, in whole percent. A holding counts with its last
 * balance before each day. Undefined unless two days are known. A holding given up stands at nothing from that day on.
 */
export function balanceFall(holdings: readonly Holding[]): number | undefined {
  const money = holdings.filter(({ family, balances }) => balances !== undefined && MONEY_FAMILIES.includes(family));
  if (money.length === 0) return undefined;
  const moves: { readonly on: Day; readonly fen: number; readonly at: number }[] = [];
  for (const [at, { balances = [], closedOn }] of money.entries()) {
    for (const { on, fen } of balances) if (closedOn === undefined || on < closedOn) moves.push({ on, fen, at });
    if (closedOn !== undefined) moves.push({ on: closedOn, fen: 0, at });
  }
  moves.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at));
  if (new Set(moves.map(({ on }) => on)).size < 2) return undefined;
  const standing = new Array<number>(money.length).fill(0);
  let [highest, newest] = [0, 0];
  for (const [index, { on, fen, at }] of moves.entries()) {
    newest += fen - (standing[at] as number);
    standing[at] = fen;
    if (moves[index + 1]?.on !== on) highest = Math.max(highest, newest);
  }
  return highest <= 0 ? undefined : Math.max(0, Math.round((1 - newest / highest) * 100));
}

function later(a: Day | undefined, b: Day): Day {
  return a === undefined || b > a ? b : a;
}
