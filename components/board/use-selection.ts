import { useCallback, useMemo, useState } from 'react';
import type { BoardColumn } from '../../lib/domain/board/columns.ts';

/** The cards chosen to be changed together. */
export interface Selection {
  /** In the order of the board; only who is shown: nobody is changed unseen. */
  readonly ids: readonly string[];
  readonly has: (clientId: string) => boolean;
  readonly toggle: (clientId: string) => void;
  /** From the one chosen last to this one, within a column; just this one where that is not possible. */
  readonly extendTo: (clientId: string) => void;
  readonly add: (clientIds: readonly string[]) => void;
  /** Choose a whole column; once more lets it go. */
  readonly toggleColumn: (column: BoardColumn) => void;
  readonly clear: () => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Which cards are chosen. */
export function useSelection(columns: readonly BoardColumn[]): Selection {
  const [chosen, setChosen] = useState(NOBODY);
  const [anchor, setAnchor] = useState<string>();
  const ids = useMemo(
    () =>
      chosen.size === 0
        ? []
        : columns.flatMap(({ clients }) => clients.map(({ id }) => id).filter((id) => chosen.has(id))),
    [columns, chosen],
  );
  const toggle = useCallback((clientId: string) => {
    setAnchor(clientId);
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(clientId)) after.add(clientId);
      return after;
    });
  }, []);
  return {
    ids,
    has: (clientId) => chosen.has(clientId),
    toggle,
    extendTo(clientId) {
      const own = columns.find(({ clients }) => clients.some(({ id }) => id === clientId))?.clients ?? [];
      const [from, to] = [anchor, clientId].map((id) => own.findIndex((client) => client.id === id));
      if (from === undefined || to === undefined || from < 0) {
        toggle(clientId);
        return;
      }
      const between = own.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen((before) => new Set([...before, ...between.map(({ id }) => id)]));
    },
    add: (clientIds) => setChosen((before) => new Set([...before, ...clientIds])),
    toggleColumn({ clients }) {
      const isWhole = clients.every(({ id }) => chosen.has(id));
      setChosen((before) => {
        const after = new Set(before);
        for (const { id } of clients) {
          if (isWhole) after.delete(id);
          else after.add(id);
        }
        return after;
      });
    },
    clear: () => setChosen(NOBODY),
  };
}
