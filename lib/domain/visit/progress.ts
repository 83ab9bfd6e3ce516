import type { Day } from '../calendar/day.ts';

/** The five parts of a visit (domain facts §5): opening 开场破冰, needs 了解需求, proposal 介绍方案, objections 处理异议, closing 促成收尾. */
export const VISIT_PARTS = Object.freeze(['opening', 'needs', 'proposal', 'objections', 'closing'] as const);

/** One of {@link VISIT_PARTS}. */
export type VisitPart = (typeof VISIT_PARTS)[number];

/** What was done and noted in one part. */
export interface PartProgress {
  /** Ids of what was ticked off. */
  readonly done: readonly string[];
  /** One line. */
  readonly note: string;
}

/** A visit that is going on, or is over and not gone over yet. Kept as a sealed draft of the client. */
export interface VisitProgress {
  readonly day: Day;
  /** When it began and ended, in milliseconds since 1970. */
  readonly startedMs: number;
  readonly endedMs?: number;
  /** The part that is shown. */
  readonly at: VisitPart;
  readonly parts: Readonly<Record<VisitPart, PartProgress>>;
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
