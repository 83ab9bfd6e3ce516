import type { Day } from '../calendar/day.ts';
import type { Purpose } from '../touch-plan/plan.ts';

/** The five parts of a visit (domain facts §5): opening 开场破冰, needs 了解需求, proposal 介绍方案, objections 处理异议, closing 促成收尾. */
export const VISIT_PARTS = Object.freeze(['opening', 'needs', 'proposal', 'objections', 'closing'] as const);

/** One of {@link VISIT_PARTS}. */
export type VisitPart = (typeof VISIT_PARTS)[number];

/** What was done and noted in one part. */
export interface PartProgress {
  /** What was ticked off, see `tickId`. */
  readonly done: readonly string[];
  /** One line. */
  readonly note: string;
}

/** A doubt that came up. `worked` and `scriptId` are those of the script that was judged last; absent while none was. */
export interface VisitObjection {
  readonly scenario: string;
  readonly worked?: boolean;
  readonly scriptId?: string;
}

/** A script that was said to have helped or not. It is counted already: `outcomeId` is the id of the outcome that was kept. */
export interface VisitTap {
  readonly scenario: string;
  readonly scriptId: string;
  readonly worked: boolean;
  readonly outcomeId: string;
}

/** A promise jotted down in passing; when it is due is said afterwards. */
export interface VisitPromise {
  readonly by: 'us' | 'client';
  readonly text: string;
}

/** A visit that is going on, or is over and not gone over yet. Kept as a sealed draft of the client. */
export interface VisitProgress {
  readonly day: Day;
  /** When it began and ended, in milliseconds since 1970. */
  readonly startedMs: number;
  readonly endedMs?: number;
  /** When it was written on last, in milliseconds since 1970. */
  readonly lastMs?: number;
  /** The part that is shown, and since when, in milliseconds since 1970. */
  readonly at: VisitPart;
  readonly atSinceMs?: number;
  /** Milliseconds spent in each part before that. */
  readonly spentMs?: Readonly<Partial<Record<VisitPart, number>>>;
  readonly parts: Readonly<Record<VisitPart, PartProgress>>;
  /** Ids of the people who are there. */
  readonly people?: readonly string[];
  /** Each scenario once. */
  readonly objections?: readonly VisitObjection[];
  readonly taps?: readonly VisitTap[];
  readonly promises?: readonly VisitPromise[];
  /** A promise that is being written; with the end of the visit it is one of {@link promises}. */
  readonly jot?: VisitPromise;
  /** What was agreed to be the next step. */
  readonly next?: Purpose;
}

/** Name of the draft in which a client's visit is kept. */
export function visitDraftName(clientId: string): string {
  return `visit ${clientId}`;
}

/** A visit that begins. */
export function startVisit(day: Day, startedMs: number): VisitProgress {
  const nothing: PartProgress = { done: [], note: '' };
  return {
    day,
    startedMs,
    at: 'opening',
    atSinceMs: startedMs,
    parts: { opening: nothing, needs: nothing, proposal: nothing, objections: nothing, closing: nothing },
  };
}

/** Whole minutes it has lasted by `nowMs`, at least one. */
export function visitMinutes(
  { startedMs, endedMs }: Pick<VisitProgress, 'startedMs' | 'endedMs'>,
  nowMs: number,
): number {
  return Math.max(1, Math.round(((endedMs ?? nowMs) - startedMs) / 60_000));
}

/** What can be ticked off during a visit. */
export type TickKind = 'promise' | 'talk' | 'question' | 'ask' | 'suggestion' | 'criterion';

/** How something that was ticked off stands in {@link PartProgress.done}. `id`: of the record, fact, rule or criterion it is about. */
export function tickId(kind: TickKind, id: string): string {
  return `${kind} ${id}`;
}

/** Ids of the things of one kind that were ticked off, in the order of the parts: exit criteria that were met, questions that were answered … */
export function tickedIds({ parts }: Pick<VisitProgress, 'parts'>, kind: TickKind): readonly string[] {
  const prefix = tickId(kind, '');
  return VISIT_PARTS.flatMap((part) => parts[part].done)
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length));
}
