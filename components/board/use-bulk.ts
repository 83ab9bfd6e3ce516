import { useState } from 'react';
import { MOST_AT_ONCE } from '../../lib/domain/board/bulk.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Grade } from '../../lib/domain/client/client.ts';
import type { Stage } from '../../lib/domain/stage/stage.ts';
import type { BulkResult } from '../../lib/hooks/use-board-views.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useChange } from '../ui/use-change.ts';
import type { BoardTask } from './board-task.ts';

/** Changing some clients: what is asked meanwhile, how far it is, and the changes themselves, each taken back by one undo. */
export interface Bulk {
  readonly task: BoardTask | undefined;
  /** Ask for what a change still needs; undefined takes the question away. */
  readonly ask: (task: BoardTask | undefined) => void;
  /** Share of the clients that has been read, while a change of many runs. */
  readonly share: number | undefined;
  /** Move at once, or ask why first where that must be kept. */
  readonly move: (ids: readonly string[], to: Stage, reason?: string) => Promise<void>;
  readonly plan: (ids: readonly string[], text: string, due: Day) => Promise<void>;
  readonly setGrade: (ids: readonly string[], grade: Grade, reason: string) => Promise<void>;
}

/** Runs changes of the board one at a time. `onDone` is told once something has been changed, and to where it was moved. */
export function useBulk(onDone: (to?: Stage) => void): Bulk {
  const { t } = useText();
  const { board } = useWorkspaceServices();
  const { show } = useToasts();
  const change = useChange();
  const [task, setTask] = useState<BoardTask>();
  const [share, setShare] = useState<number>();
  const options = { onProgress: setShare };
  const isTooMany = (ids: readonly string[]) => {
    if (ids.length <= MOST_AT_ONCE) return false;
    show({ tone: 'bad', text: t('board.tooMany', { most: MOST_AT_ONCE }) });
    return true;
  };
  const run = async (ids: readonly string[], make: () => Promise<BulkResult>, done: string, to?: Stage) => {
    if (ids.length === 0 || isTooMany(ids)) return;
    const isDone = await change(make, done);
    setShare(undefined);
    // What was typed stays when it could not be saved.
    if (!isDone) return;
    setTask(undefined);
    onDone(to);
  };
  return {
    task,
    ask: (next) => {
      if (!next || !isTooMany(next.ids)) setTask(next);
    },
    share,
    async move(ids, to, reason) {
      if (ids.length === 0 || isTooMany(ids)) return;
      const name = t(`stage.${to}`);
      if (reason === undefined) {
        const checked = await board.checkMove(ids, to, options).catch(() => undefined);
        setShare(undefined);
        if (!checked?.ok) {
          show({ tone: 'bad', text: t(`fail.${checked?.reason ?? 'storage'}`) });
          return;
        }
        const { moving, asking } = checked.value;
        if (moving === 0) {
          setTask(undefined);
          show({ tone: 'good', text: t('board.sameStage', { name }) });
          return;
        }
        if (asking > 0) {
          setTask({ kind: 'reason', ids, to, check: checked.value });
          return;
        }
      }
      const moving = task?.kind === 'reason' ? task.check.moving : ids.length;
      await run(ids, () => board.move(ids, to, reason, options), t('board.moved', { count: moving, name }), to);
    },
    plan: (ids, text, due) => run(ids, () => board.plan(ids, text, due), t('board.planned', { count: ids.length })),
    setGrade: (ids, grade, reason) =>
      run(ids, () => board.setGrade(ids, grade, reason, options), t('board.graded', { count: ids.length, grade })),
  };
}
