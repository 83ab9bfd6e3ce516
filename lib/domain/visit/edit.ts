import type { Purpose } from '../touch-plan/plan.ts';
import {
  type PartProgress,
  VISIT_PARTS,
  type VisitObjection,
  type VisitPart,
  type VisitProgress,
  type VisitPromise,
  type VisitTap,
} from './progress.ts';

/** Promises jotted down in one visit; more are a list for afterwards. */
export const MOST_PROMISES = 12;

/** Characters of a note or a promise: one line. */
export const LONGEST_LINE = 200;

/** Milliseconds spent in a part by `nowMs`. While the visit is over, the clock stands. */
export function partMs({ at, atSinceMs, spentMs, endedMs }: VisitProgress, part: VisitPart, nowMs: number): number {
  const before = spentMs?.[part] ?? 0;
  if (part !== at || endedMs !== undefined || atSinceMs === undefined) return before;
  return before + Math.max(0, nowMs - atSinceMs);
}

/** The visit with another part shown. */
export function goTo(visit: VisitProgress, at: VisitPart, nowMs: number): VisitProgress {
  return at === visit.at ? visit : { ...settled(visit, nowMs), at, atSinceMs: nowMs };
}

/** The part before (`-1`) or after (`1`); the ends have none beyond. */
export function besidePart(at: VisitPart, step: -1 | 1): VisitPart | undefined {
  return VISIT_PARTS[VISIT_PARTS.indexOf(at) + step];
}

/** The visit that is over; a promise that was being written is one of them then. One that is over already stays as long as it was. */
export function endVisit(visit: VisitProgress, nowMs: number): VisitProgress {
  if (visit.endedMs !== undefined) return visit;
  return { ...settled(keepJot(visit), nowMs), endedMs: nowMs };
}

/** A visit of another day that nobody ended: it was over when it was written on last. */
export function endLeft(visit: VisitProgress): VisitProgress {
  return endVisit(visit, Math.max(visit.startedMs, visit.lastMs ?? visit.atSinceMs ?? 0));
}

/** The visit that goes on after all. What lay between counts for its length, not for the part. */
export function goOn({ endedMs: _, ...visit }: VisitProgress, nowMs: number): VisitProgress {
  return { ...visit, atSinceMs: nowMs };
}

/** Ticks something off in the part that is shown, or takes the tick away. */
export function toggleDone(visit: VisitProgress, id: string): VisitProgress {
  return withPart(visit, { done: toggled(visit.parts[visit.at].done, id) });
}

/** Writes the one line of the part that is shown. */
export function withNote(visit: VisitProgress, note: string): VisitProgress {
  return withPart(visit, { note });
}

/** Says of somebody that he is there, or is not. */
export function togglePerson(visit: VisitProgress, personId: string): VisitProgress {
  return { ...visit, people: toggled(visit.people ?? [], personId) };
}

/** Says of a doubt that it came up, or takes that back together with what was said of it. Outcomes that were counted are not: they are facts. */
export function toggleObjection(visit: VisitProgress, scenario: string): VisitProgress {
  const objections = visit.objections ?? [];
  const without = objections.filter((each) => each.scenario !== scenario);
  if (without.length < objections.length) return { ...visit, objections: without };
  return { ...visit, objections: [...objections, objectionBy(scenario, visit.taps ?? [])] };
}

/** Keeps what was said of a script, which is that the doubt came up; `tap` absent: what was said is taken back. */
export function withTap(
  visit: VisitProgress,
  scenario: string,
  scriptId: string,
  tap: Pick<VisitTap, 'worked' | 'outcomeId'> | undefined,
): VisitProgress {
  const others = (visit.taps ?? []).filter((each) => each.scriptId !== scriptId);
  const { worked, outcomeId } = tap ?? {};
  const taps =
    worked === undefined || outcomeId === undefined ? others : [...others, { scenario, scriptId, worked, outcomeId }];
  // Scripts of the parts of a visit answer no doubt.
  if ((VISIT_PARTS as readonly string[]).includes(scenario)) return { ...visit, taps };
  const objection = objectionBy(scenario, taps);
  const objections = visit.objections ?? [];
  return {
    ...visit,
    taps,
    objections: objections.some((each) => each.scenario === scenario)
      ? objections.map((each) => (each.scenario === scenario ? objection : each))
      : [...objections, objection],
  };
}

/** Jots a promise down; an empty one, one that stands there, and one too many change nothing. */
export function addPromise(visit: VisitProgress, { by, text }: VisitPromise): VisitProgress {
  const line = text.trim().slice(0, LONGEST_LINE);
  const promises = visit.promises ?? [];
  const isKnown = promises.some((each) => each.by === by && each.text === line);
  if (line === '' || isKnown || promises.length >= MOST_PROMISES) return visit;
  return { ...visit, promises: [...promises, { by, text: line }] };
}

/** Writes on a promise; absent: none is written any more. */
export function withJot({ jot: _, ...visit }: VisitProgress, jot: VisitPromise | undefined): VisitProgress {
  return jot === undefined ? visit : { ...visit, jot };
}

/** Takes the promise that is being written into the list. */
export function keepJot(visit: VisitProgress): VisitProgress {
  return visit.jot === undefined ? visit : addPromise(withJot(visit, undefined), visit.jot);
}

/** Takes one of the promises away. */
export function removePromise(visit: VisitProgress, promise: VisitPromise): VisitProgress {
  return { ...visit, promises: (visit.promises ?? []).filter((each) => each !== promise) };
}

/** Chooses the next step; the chosen one once more: none. */
export function chooseNext({ next, ...visit }: VisitProgress, purpose: Purpose): VisitProgress {
  return next === purpose ? visit : { ...visit, next: purpose };
}

/** The visit with the time of the part that is shown reckoned up. */
function settled(visit: VisitProgress, nowMs: number): VisitProgress {
  return { ...visit, spentMs: { ...visit.spentMs, [visit.at]: partMs(visit, visit.at, nowMs) } };
}

function withPart(visit: VisitProgress, patch: Partial<PartProgress>): VisitProgress {
  return { ...visit, parts: { ...visit.parts, [visit.at]: { ...visit.parts[visit.at], ...patch } } };
}

function objectionBy(scenario: string, taps: readonly VisitTap[]): VisitObjection {
  const last = taps.findLast((each) => each.scenario === scenario);
  return last ? { scenario, worked: last.worked, scriptId: last.scriptId } : { scenario };
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
