/** Minutes an appointment without a length takes up in a plan. */
export const USUAL_MINUTES = 60;
const DAY_MINUTES = 24 * 60;

/** Minutes from midnight to a clock time `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The clock time that many minutes after midnight, within the day. */
export function timeAt(minute: number): string {
  const within = Math.min(Math.max(0, minute), DAY_MINUTES - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** Where an appointment stands beside those at the same time. */
export interface Lane<T> {
  readonly item: T;
  /** Minutes from midnight; the end is within the day. */
  readonly start: number;
  readonly end: number;
  /** Its lane, from 0, of as many. */
  readonly lane: number;
  readonly lanes: number;
}

type Open<T> = { -readonly [K in keyof Lane<T>]: Lane<T>[K] };

/** Put what overlaps side by side: each into the first lane that is free, as wide as its group of overlapping ones allows. */
export function lanesOf<T>(items: readonly T[], spanOf: (item: T) => { time: string; minutes?: number }): Lane<T>[] {
  const spans = items.map((item): Open<T> => {
    const { time, minutes = USUAL_MINUTES } = spanOf(item);
    const start = minuteOf(time);
    return { item, start, end: Math.min(start + minutes, DAY_MINUTES), lane: 0, lanes: 1 };
  });
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let group: Open<T>[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const span of group) span.lanes = ends.length;
    [group, ends] = [[], []];
  };
  for (const span of spans) {
    if (ends.every((end) => end <= span.start)) close();
    const free = ends.findIndex((end) => end <= span.start);
    span.lane = free < 0 ? ends.length : free;
    ends[span.lane] = span.end;
    group.push(span);
  }
  close();
  return spans;
}
