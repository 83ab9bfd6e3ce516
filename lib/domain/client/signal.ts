import type { Day } from '../calendar/day.ts';

/**
 * What may announce that a client leaves (domain facts §2, grading and churn): a complaint, a postponed project, a holding
 * given up, a key person gone.
 */
export const SIGNAL_KINDS = Object.freeze([
  'complaint',
  'projectPostponed',
  'holdingClosed',
  'keyPersonLeft',
  'other',
] as const);

/** One of {@link SIGNAL_KINDS}. */
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A signal 流失信号 that was observed. */
export interface Signal {
  readonly id: string;
  readonly kind: SignalKind;
  readonly on: Day;
  readonly note?: string;
  /** Day on which it was settled; absent while it stands. */
  readonly closedOn?: Day;
}

/** Kinds of the signals that still stand, each once, in the order of {@link SIGNAL_KINDS}. */
export function openSignalKinds(signals: readonly Signal[] = []): readonly SignalKind[] {
  if (signals.length === 0) return [];
  return SIGNAL_KINDS.filter((kind) => signals.some((signal) => signal.kind === kind && signal.closedOn === undefined));
}
