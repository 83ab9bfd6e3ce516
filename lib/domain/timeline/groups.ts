import type { Day } from '../calendar/day.ts';
import { TIMELINE_KINDS, type TimelineItem, type TimelineKind } from './timeline.ts';

/** What the timeline can be narrowed to, in the order in which it is offered. */
export const TIMELINE_GROUPS = Object.freeze([
  'touch',
  'followUp',
  'opportunity',
  'procedure',
  'stage',
  'signal',
  'file',
  'data',
] as const);

/** One of {@link TIMELINE_GROUPS}. */
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

const GROUP_OF: { readonly [K in TimelineKind]: TimelineGroup } = Object.freeze({
  touch: 'touch',
  followUpMade: 'followUp',
  followUpDone: 'followUp',
  followUpDropped: 'followUp',
  opportunityMade: 'opportunity',
  opportunityMoved: 'opportunity',
  procedureOpened: 'procedure',
  procedureClosed: 'procedure',
  stageMove: 'stage',
  firstBusiness: 'stage',
  created: 'stage',
  grade: 'signal',
  signal: 'signal',
  signalClosed: 'signal',
  file: 'file',
  capture: 'data',
  edit: 'data',
  import: 'data',
  handOver: 'data',
  merge: 'data',
});

/** The group a kind of line belongs to. */
export function groupOf(kind: TimelineKind): TimelineGroup {
  return GROUP_OF[kind];
}

/** The kinds of these groups; all of them for none. */
export function kindsOf(groups: ReadonlySet<TimelineGroup>): ReadonlySet<TimelineKind> {
  return new Set(groups.size === 0 ? TIMELINE_KINDS : TIMELINE_KINDS.filter((kind) => groups.has(GROUP_OF[kind])));
}

/** How many lines each group has; groups without any are left out. */
export function countGroups(items: readonly Pick<TimelineItem, 'kind'>[]): ReadonlyMap<TimelineGroup, number> {
  const counts = new Map<TimelineGroup, number>();
  for (const group of TIMELINE_GROUPS) {
    const count = items.filter(({ kind }) => GROUP_OF[kind] === group).length;
    if (count > 0) counts.set(group, count);
  }
  return counts;
}

/** The lines of one month. */
export interface TimelineMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly items: readonly TimelineItem[];
}

/** Lines that stand in the order of their days, taken together by month. */
export function byMonth(items: readonly TimelineItem[]): readonly TimelineMonth[] {
  const months: { month: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const month = monthOf(item.day);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}
