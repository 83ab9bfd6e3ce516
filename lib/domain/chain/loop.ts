import type { Day } from '../calendar/day.ts';
import { compare, type Tie, type TieKind, type TieRecord } from './tie.ts';

/** Ties that can run in a circle: guarantees (互保圈), ownership, supplies. */
export type LoopKind = Exclude<TieKind, 'group'>;

const LOOP_KINDS: readonly LoopKind[] = ['guarantees', 'owns', 'supplies'];

/** A circle: each guarantees, owns or supplies the next, the last one the first. */
export interface Loop {
  readonly kind: LoopKind;
  /** Keys along the circle, each once, from the one that sorts first. */
  readonly keys: readonly string[];
  /** The tie from each to the next, in the same order. */
  readonly ties: readonly Tie[];
  /** Keys of everybody who is bound up in it through further circles, the circle itself among them, sorted. */
  readonly members: readonly string[];
  /** Day on which the last of its ties was first noted: since then the circle is known to be closed. */
  readonly since: Day;
}

/**
 * The circles among some ties, those of guarantees first. Firms that can reach each other both ways are told as one: by a shortest circle through
 * the one that sorts first, with all who are bound up in it. A guarantee for each other is a circle of two.
 */
export function loopsOf(ties: readonly Tie[]): readonly Loop[] {
  return LOOP_KINDS.flatMap((kind) => {
    const out = outgoing(ties.filter((tie) => tie.kind === kind));
    const told = new Set<string>();
    return [...out.keys()].sort(compare).flatMap((key) => {
      if (told.has(key)) return [];
      const path = circleThrough(key, out);
      if (!path) return [];
      const members = boundUp(key, out);
      for (const member of members) told.add(member);
      const since = path.map(firstDay).reduce((latest, day) => (day > latest ? day : latest));
      return [{ kind, keys: path.map(({ from }) => from), ties: path, members, since }];
    });
  });
}

/** The record by which a tie was noted first. */
export function firstRecord({ records }: Tie): TieRecord {
  // Records stand oldest first, and there is always one.
  return records[0] as TieRecord;
}

function firstDay(tie: Tie): Day {
  return firstRecord(tie).on;
}

function outgoing(ties: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> {
  const out = new Map<string, Tie[]>();
  for (const tie of ties) out.set(tie.from, [...(out.get(tie.from) ?? []), tie]);
  for (const list of out.values()) list.sort((a, b) => compare(a.to, b.to));
  return out;
}

/** A shortest way from a firm back to itself. */
function circleThrough(start: string, out: ReadonlyMap<string, readonly Tie[]>): readonly Tie[] | undefined {
  const ways = new Map<string, readonly Tie[]>([[start, []]]);
  for (const [key, way] of ways) {
    for (const tie of out.get(key) ?? []) {
      if (tie.to === start) return [...way, tie];
      // A map visits what is added while it is gone through: this is the queue.
      if (!ways.has(tie.to)) ways.set(tie.to, [...way, tie]);
    }
  }
  return undefined;
}

/** Everybody who can be reached from a firm and reaches it. */
function boundUp(start: string, out: ReadonlyMap<string, readonly Tie[]>): readonly string[] {
  const ahead = reachable(start, (key) => (out.get(key) ?? []).map(({ to }) => to));
  const back = new Map<string, string[]>();
  for (const { from, to } of [...out.values()].flat()) back.set(to, [...(back.get(to) ?? []), from]);
  const behind = reachable(start, (key) => back.get(key) ?? []);
  return [...ahead].filter((key) => behind.has(key)).sort(compare);
}

/** Everything that steps lead to from a start, the start itself among it. */
export function reachable(start: string, next: (key: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const key of seen) for (const each of next(key)) seen.add(each);
  return seen;
}
