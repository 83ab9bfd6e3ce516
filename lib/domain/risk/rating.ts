import type { Day } from '../calendar/day.ts';
import { WARNINGS, type Warning, type WarningId } from '../finance/warning.ts';
import {
  RISK_GROUPS,
  RISK_ITEMS,
  RISK_LEVELS,
  RISK_MEASURES,
  type RiskGroup,
  type RiskItem,
  type RiskJudgement,
  type RiskLevel,
  type RiskMeasure,
} from './item.ts';
import { SIGNAL_WEIGHTS } from './observed.ts';
import { type RiskSignal, type RiskSignalKind, standingSignals } from './signal.ts';

/** The item a warning from the figures says something of; late statements tell of who keeps the books. */
const WARNED: { readonly [W in WarningId]: RiskItem } = Object.freeze({
  salesFallStockRises: 'marketPosition',
  receivablesSlower: 'cashFlow',
  relatedFunds: 'management',
  hiddenDebt: 'liabilities',
  debtHigh: 'liabilities',
  cashTight: 'cashFlow',
  profitFalls: 'profitability',
  statementsLate: 'management',
});

/** Groups of which one in a bad state is enough for the whole: who cannot pay, or may not, is a high risk however good the rest. */
const DECISIVE: ReadonlySet<RiskGroup> = new Set(['financial', 'compliance']);

/** Why an item or a group stands where it stands: somebody judged it, the figures warn, or a signal was observed that still stands. */
export type RiskReason =
  | { readonly kind: 'judged'; readonly level: RiskLevel; readonly on: Day; readonly note?: string }
  | { readonly kind: 'warned'; readonly level: RiskLevel; readonly on: Day; readonly warning: WarningId }
  | {
      readonly kind: 'observed';
      readonly level: RiskLevel;
      readonly on: Day;
      readonly signal: RiskSignalKind;
      readonly signalId: string;
    };

/** An item with the worst that is known of it; without a level nobody has looked. */
export interface RatedItem {
  readonly item: RiskItem;
  readonly level?: RiskLevel;
  readonly reasons: readonly RiskReason[];
}

/** A group with its items. `open`: items nobody has looked at; with any, the group is never low. */
export interface RatedGroup {
  readonly group: RiskGroup;
  readonly level: RiskLevel | 'noData';
  readonly items: readonly RatedItem[];
  /** Signals that were observed and tell of the group as a whole. */
  readonly observed: readonly RiskReason[];
  readonly open: readonly RiskItem[];
  /** What to do, where the level asks for something. */
  readonly measures: readonly RiskMeasure[];
}

/** The overall rating, with what it follows from. */
export interface RiskRating {
  readonly ruleId: 'risk.rating';
  readonly level: RiskLevel | 'noData';
  readonly groups: readonly RatedGroup[];
  /** The groups that decided it. */
  readonly because: readonly RiskGroup[];
}

/**
 * Rate a client by what was judged, what the figures warn of and what was observed. High: the finances or the compliance are, or any two groups; middle: any
 * group is high or middle; low: all groups are known to be low. Else there is no data: what nobody has looked at is never fine.
 */
export function rateRisk(
  judgements: readonly RiskJudgement[],
  warnings: readonly Warning[],
  signals: readonly RiskSignal[] = [],
): RiskRating {
  const groups = RISK_GROUPS.map((group) => rateGroup(group, judgements, warnings, observedIn(group, signals)));
  const at = (level: RatedGroup['level']) => groups.filter((each) => each.level === level).map(({ group }) => group);
  const [high, middle] = [at('high'), at('middle')];
  const base = { ruleId: 'risk.rating', groups } as const;
  if (high.length > 1 || high.some((group) => DECISIVE.has(group))) return { ...base, level: 'high', because: high };
  if (high.length + middle.length > 0) return { ...base, level: 'middle', because: [...high, ...middle] };
  if (at('low').length === RISK_GROUPS.length) return { ...base, level: 'low', because: at('low') };
  return { ...base, level: 'noData', because: at('noData') };
}

/** Standing signals of a group. What the figures warn of counts with the figures alone: a warning that is gone weighs no more. */
function observedIn(group: RiskGroup, signals: readonly RiskSignal[]): readonly RiskReason[] {
  return standingSignals(signals).flatMap(({ id, kind, on }): RiskReason[] => {
    if (kind === 'other' || isWarning(kind) || SIGNAL_WEIGHTS[kind].group !== group) return [];
    return [{ kind: 'observed', level: SIGNAL_WEIGHTS[kind].level, on, signal: kind, signalId: id }];
  });
}

/** Whether a signal is one that figures give by themselves. */
export function isWarning(kind: RiskSignalKind): kind is WarningId {
  return (WARNINGS as readonly RiskSignalKind[]).includes(kind);
}

function rateGroup(
  group: RiskGroup,
  judgements: readonly RiskJudgement[],
  warnings: readonly Warning[],
  observed: readonly RiskReason[],
): RatedGroup {
  const items = RISK_ITEMS[group].map((item) => rateItem(item, judgements, warnings));
  const open = items.filter(({ level }) => level === undefined).map(({ item }) => item);
  const worst = worstOf([...items, ...observed].flatMap(({ level }) => level ?? []));
  const level = worst === undefined || (worst === 'low' && open.length > 0) ? 'noData' : worst;
  const measures = level === 'high' || level === 'middle' ? RISK_MEASURES[group] : [];
  return { group, level, items, observed, open, measures };
}

function rateItem(item: RiskItem, judgements: readonly RiskJudgement[], warnings: readonly Warning[]): RatedItem {
  const newest = judgements
    .filter((each) => each.item === item)
    .reduce<RiskJudgement | undefined>(
      (last, each) => (last === undefined || each.on >= last.on ? each : last),
      undefined,
    );
  const judged: RiskReason[] = newest
    ? [
        {
          kind: 'judged',
          level: newest.level,
          on: newest.on,
          ...(newest.note === undefined ? {} : { note: newest.note }),
        },
      ]
    : [];
  const warned = warnings
    .filter(({ id }) => WARNED[id] === item)
    .map(({ id, on }): RiskReason => ({ kind: 'warned', level: SIGNAL_WEIGHTS[id].level, on, warning: id }));
  const reasons = [...judged, ...warned];
  const level = worstOf(reasons.map((reason) => reason.level));
  return { item, ...(level === undefined ? {} : { level }), reasons };
}

function worstOf(levels: readonly RiskLevel[]): RiskLevel | undefined {
  return RISK_LEVELS.findLast((level) => levels.includes(level));
}
