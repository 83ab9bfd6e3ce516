import { useObservable } from 'dexie-react-hooks';
import type { BoardView } from '../domain/board/view.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

export type { BulkResult } from '../services/board.ts';

/** The views of the board that were kept; undefined until read. */
export function useBoardViews(): readonly BoardView[] | undefined {
  const { board } = useWorkspaceServices();
  return useObservable(() => board.views$, [board]);
}
