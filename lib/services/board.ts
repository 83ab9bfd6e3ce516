import type { Observable } from 'rxjs';
import type { MoveCheck } from '../domain/board/bulk.ts';
import type { BoardView } from '../domain/board/view.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Grade } from '../domain/client/client.ts';
import type { Stage } from '../domain/stage/stage.ts';
import type { EditFailure } from './edit.ts';
import type { Result, Saved, SaveFailure } from './result.ts';

/** How a change of many clients is watched. */
export interface BulkOptions {
  /** Gets how much of the clients has been read, 0…1; writing them follows. */
  readonly onProgress?: (share: number) => void;
}

/** What became of a change of some clients: how many of them it changed. */
export type BulkResult = Result<Saved & { readonly clients: number }, EditFailure>;

/**
 * The board: changing some clients together, and the views kept. Every change is one commit, which one undo takes back.
 * `invalid`: more than `MOST_AT_ONCE`; `gone`: one of them is not there any more; `stale`: one was changed meanwhile, all
 * are in the stage already, or a reason is wanted and none was given. Nothing was written then.
 */
export interface BoardService {
  /** What moving them would ask for. */
  checkMove(
    clientIds: readonly string[],
    to: Stage,
    options?: BulkOptions,
  ): Promise<Result<MoveCheck, 'locked' | 'gone' | 'invalid'>>;
  move(clientIds: readonly string[], to: Stage, reason?: string, options?: BulkOptions): Promise<BulkResult>;
  /** A next step of the same words and day for each. */
  plan(clientIds: readonly string[], text: string, due: Day): Promise<BulkResult>;
  setGrade(clientIds: readonly string[], grade: Grade, reason: string, options?: BulkOptions): Promise<BulkResult>;
  /** The views kept, again after every change in any window; none while locked. */
  readonly views$: Observable<readonly BoardView[]>;
  /**
   * Change the views kept, one change at a time over all windows. `invalid`: `edit` gave nothing (no name, no room). The
   * returned views are those before: keeping them again takes the change back.
   */
  changeViews(
    edit: (views: readonly BoardView[]) => readonly BoardView[] | undefined,
  ): Promise<Result<readonly BoardView[], Extract<SaveFailure, 'locked' | 'storage' | 'invalid'>>>;
}
