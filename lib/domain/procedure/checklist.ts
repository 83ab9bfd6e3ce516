import type { Stage } from '../stage/stage.ts';

/** A step of a checklist. */
export interface ChecklistStep {
  readonly id: string;
  readonly name: string;
  /** How it is done, in a sentence or two. */
  readonly how: string;
  /** Minutes from the opening by which it should be done; absent where there is no such time. */
  readonly withinMinutes?: number;
}

/** Steps in their order: a complaint (domain facts §7), or the setting up of a service (§13). */
export interface Checklist {
  /** Dotted words: `complaint.transfer`, `onboarding.reconciliation`. */
  readonly id: string;
  readonly kind: 'complaint' | 'onboarding';
  readonly name: string;
  readonly purpose: string;
  /** The stage of the relationship it belongs to. */
  readonly stage?: Stage;
  /** The product it sets up. */
  readonly productId?: string;
  readonly steps: readonly ChecklistStep[];
}
