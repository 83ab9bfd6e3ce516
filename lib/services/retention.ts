import type { Observable } from 'rxjs';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientKind } from '../domain/client/client.ts';
import type { RetentionRule, RetentionRuleId } from '../domain/retention/rule.ts';
import type { EraseFailure } from './eraser.ts';
import type { Result } from './services.ts';

/** A client that would go as a whole. */
export interface DueClient {
  readonly clientId: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly rule: RetentionRuleId;
  /** Since when it may go. */
  readonly since: Day;
}

/** Records of one client that would go while the client stays. */
export interface DueRecords {
  readonly clientId: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly rule: RetentionRuleId;
  readonly recordIds: readonly string[];
  /** Since when the oldest of them may go. */
  readonly since: Day;
}

/** What would go now. */
export interface RetentionPreview {
  readonly clients: readonly DueClient[];
  readonly records: readonly DueRecords[];
}

/** What was erased. */
export interface PurgeReport {
  readonly clients: number;
  readonly records: number;
  /** Entries of the log that were rewritten. */
  readonly rewritten: number;
}

/** How a long task reports and is stopped. */
export interface RetentionTask {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** How long data is kept, and letting go of it. */
export interface RetentionService {
  /** The rules as they apply: within what the bank has set. */
  readonly rules$: Observable<readonly RetentionRule[]>;
  /** Change one rule; values out of bounds, the bank's among them, are ignored. */
  setRule(id: RetentionRuleId, patch: { readonly count?: number; readonly isOn?: boolean }): Promise<void>;
  /** Look through the whole book for what the rules would let go of today. Changes nothing. */
  preview(task?: RetentionTask): Promise<Result<RetentionPreview, EraseFailure>>;
  /**
   * Erase what a preview showed and is still due: who was contacted meanwhile stays. `nameOf` gives the words for a rule
   * that the log keeps. Cannot be undone.
   */
  purge(
    preview: RetentionPreview,
    nameOf: (rule: RetentionRuleId) => string,
    task?: RetentionTask,
  ): Promise<Result<PurgeReport, EraseFailure>>;
  /** Erase one client for good. `reason`: kept in the log in the place of a rule; must not name the client. */
  eraseClient(clientId: string, reason: string, task?: RetentionTask): Promise<Result<PurgeReport, EraseFailure>>;
}
