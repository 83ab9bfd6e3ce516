import {
  type BoardLook,
  type BoardView,
  LONGEST_VIEW_NAME,
  MOST_VIEWS,
  withoutView,
  withView,
} from '../../lib/domain/board/view.ts';
import { useBoardViews } from '../../lib/hooks/use-board-views.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { useToasts } from '../ui/toasts.tsx';

/** The saved views, and what can be done with them; each change can be taken back. */
export function useViews() {
  const { t } = useText();
  const { board, edits } = useWorkspaceServices();
  const { show } = useToasts();
  const views = useBoardViews() ?? [];
  const isFull = views.length >= MOST_VIEWS;

  const change = async (edit: (now: readonly BoardView[]) => readonly BoardView[] | undefined, done: string) => {
    const changed = await board.changeViews(edit);
    if (!changed.ok) {
      show({ tone: 'bad', text: isFull ? t('board.views.full', { most: MOST_VIEWS }) : t('board.views.failed') });
      return false;
    }
    const before = changed.value;
    const undo = async () => {
      const undone = await board.changeViews(() => before);
      show(undone.ok ? { tone: 'good', text: t('fail.undone') } : { tone: 'bad', text: t('board.views.failed') });
    };
    show({ tone: 'good', text: done, onUndo: () => void undo() });
    return true;
  };
  const put = (view: BoardView, done: string) => change((now) => withView(now, view), done);

  return {
    views,
    longestName: LONGEST_VIEW_NAME,
    save: (name: string, look: BoardLook) =>
      put({ id: edits.newId(), name, ...look }, t('board.views.saved', { name: name.trim() })),
    rename: (view: BoardView, name: string) => put({ ...view, name }, t('board.views.renamed', { name: name.trim() })),
    update: (view: BoardView, look: BoardLook) =>
      put({ ...view, ...look }, t('board.views.updated', { name: view.name })),
    remove: (view: BoardView) =>
      change((now) => withoutView(now, view.id), t('board.views.removed', { name: view.name })),
  };
}
