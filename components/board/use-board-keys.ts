import { type KeyboardEvent, useState } from 'react';
import type { BoardColumn } from '../../lib/domain/board/columns.ts';
import { isBoardKey, placeAfter } from '../../lib/domain/board/focus.ts';
import { type Stage, STAGES } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { Selection } from './use-selection.ts';

/** Cards picked up by the keyboard, and the stage they would be dropped in. */
export interface PickedUp {
  readonly ids: readonly string[];
  readonly to: Stage;
}

interface Deps {
  readonly columns: readonly BoardColumn[];
  readonly folded: readonly Stage[];
  readonly selection: Selection;
  readonly goTo: (clientId: string) => void;
  readonly open: (clientId: string) => void;
  readonly openMenu: (clientId: string) => void;
  readonly move: (ids: readonly string[], to: Stage) => void;
  readonly say: (text: string) => void;
}

/**
 * The keys of a card: arrows move the focus, Space picks the card up (all chosen ones, when it is one of them) and left and
 * right then choose the stage; see `board.keys` in the words.
 */
export function useBoardKeys({ columns, folded, selection, goTo, open, openMenu, move, say }: Deps) {
  const { t } = useText();
  const [picked, setPicked] = useState<PickedUp>();
  const columnOf = (stage: Stage) => columns.find((column) => column.stage === stage);

  const choose = (to: Stage) => {
    if (!picked) return;
    setPicked({ ...picked, to });
    say(t('board.over', { name: t(`stage.${to}`), count: columnOf(to)?.sums.clients ?? 0 }));
  };
  const whilePicked = (key: string, now: PickedUp): boolean => {
    const at = STAGES.indexOf(now.to);
    if (key === 'ArrowLeft') choose(STAGES[Math.max(0, at - 1)] ?? now.to);
    else if (key === 'ArrowRight') choose(STAGES[at + 1] ?? now.to);
    else if (key === 'Enter' || key === ' ') {
      setPicked(undefined);
      say(t('board.dropped', { name: t(`stage.${now.to}`) }));
      move(now.ids, now.to);
    } else if (key === 'Escape' || key === 'Tab') {
      setPicked(undefined);
      say(t('board.cancelled'));
    } else return isBoardKey(key);
    return key !== 'Tab';
  };
  const step = (clientId: string, key: string, isExtending: boolean): boolean => {
    if (!isBoardKey(key)) return false;
    const open = columns.filter(({ stage }) => !folded.includes(stage));
    const column = open.findIndex(({ clients }) => clients.some(({ id }) => id === clientId));
    if (column < 0) return false;
    const row = open[column]?.clients.findIndex(({ id }) => id === clientId) ?? 0;
    const place = placeAfter(
      { column, row },
      key,
      open.map(({ clients }) => clients.length),
    );
    const next = open[place.column]?.clients[place.row]?.id;
    if (next === undefined) return true;
    if (isExtending && place.column === column) selection.add([clientId, next]);
    goTo(next);
    return true;
  };
  const alone = (clientId: string, event: KeyboardEvent): boolean => {
    const column = columns.find(({ clients }) => clients.some(({ id }) => id === clientId));
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      if (column) selection.toggleColumn(column);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case ' ': {
        if (!column) return true;
        const ids = selection.has(clientId) ? selection.ids : [clientId];
        setPicked({ ids, to: column.stage });
        const name = column.clients.find(({ id }) => id === clientId)?.name ?? '';
        say(t('board.picked', { count: ids.length, what: name }));
        return true;
      }
      case 'Enter':
        open(clientId);
        return true;
      case 'x':
      case 'X':
        selection.toggle(clientId);
        return true;
      case 'm':
      case 'M':
      case 'ContextMenu':
        openMenu(clientId);
        return true;
      case 'Escape':
        selection.clear();
        return true;
      default:
        return step(clientId, event.key, event.shiftKey);
    }
  };

  return {
    picked,
    drop: () => setPicked(undefined),
    keyDown(clientId: string, event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return;
      const isHandled = picked ? whilePicked(event.key, picked) : alone(clientId, event);
      if (isHandled) event.preventDefault();
    },
  };
}
