import type { Day } from '../calendar/day.ts';
import type { Warning, WarningId } from '../finance/warning.ts';
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

/** What a warning from the figures says of an item; late statements say something of who keeps the books. */
const WARNED: { readonly [W in WarningId]: { readonly item: RiskItem; readonly level: RiskLevel } } = Object.freeze({
  salesFallStockRises: { item: 'marketPosition', level: 'middle' },
  receivablesSlower: { item: 'cashFlow', level: 'middle' },
  relatedFunds: { item: 'management', level: 'middle' },
  hiddenDebt: { item: 'liabilities', level: 'high' },
  debtHigh: { item: 'liabilities', level: 'high' },
  cashTight: { item: 'cashFlow', level: 'high' },
  profitFalls: { item: 'profitability', level: 'middle' },
  statementsLate: { item: 'management', level: 'middle' },
});

/** Groups of which one in a bad state is enough for the whole: who cannot pay, or may not, is a high risk however good the rest. */
const DECISIVE: ReadonlySet<RiskGroup> = new Set(['financial', 'compliance']);

/** Why an item stands where it stands: somebody judged it, or the figures warn. */
export type RiskReason =
  | { readonly kind: 'judged'; readonly level: RiskLevel; readonly on: Day; readonly note?: string }
  | { readonly kind: 'warned'; readonly level: RiskLevel; readonly on: Day; readonly warning: WarningId };

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
 * Rate a client by what was judged and what the figures warn of. High: the finances or the compliance are, or any two groups; middle: any
 * group is high or middle; low: all groups are known to be low. Else there is no data: what nobody has looked at is never fine.
 */
export function rateRisk(judgements: readonly RiskJudgement[], warnings: readonly Warning[]): RiskRating {
  const groups = RISK_GROUPS.map((group) => rateGroup(group, judgements, warnings));
  const at = (level: RatedGroup['level']) => groups.filter((each) => each.level === level).map(({ group }) => group);
  const [high, middle] = [at('high'), at('middle')];
  const base = { ruleId: 'risk.rating', groups } as const;
  if (high.length > 1 || high.some((group) => DECISIVE.has(group))) return { ...base, level: 'high', because: high };
  if (high.length + middle.length > 0) return { ...base, level: 'middle', because: [...high, ...middle] };
  if (at('low').length === RISK_GROUPS.length) return { ...base, level: 'low', because: at('low') };
  return { ...base, level: 'noData', because: at('noData') };
}

function rateGroup(group: RiskGroup, judgements: readonly RiskJudgement[], warnings: readonly Warning[]): RatedGroup {
  const items = RISK_ITEMS[group].map((item) => rateItem(item, judgements, warnings));
  const open = items.filter(({ level }) => level === undefined).map(({ item }) => item);
  const worst = worstOf(items.flatMap(({ level }) => level ?? []));
  const level = worst === undefined || (worst === 'low' && open.length > 0) ? 'noData' : worst;
  return { group, level, items, open, measures: level === 'high' || level === 'middle' ? RISK_MEASURES[group] : [] };
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
    .filter(({ id }) => WARNED[id].item === item)
    .map(({ id, on }): RiskReason => ({ kind: 'warned', level: WARNED[id].level, on, warning: id }));
  const reasons = [...judged, ...warned];
  const level = worstOf(reasons.map((reason) => reason.level));
  return { item, ...(level === undefined ? {} : { level }), reasons };
}

function worstOf(levels: readonly RiskLevel[]): RiskLevel | undefined {
  return RISK_LEVELS.findLast((level) => levels.includes(level));
}
