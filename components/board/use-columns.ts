import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type BoardColumn, type BoardSums, boardColumns, totalOf } from '../../lib/domain/board/columns.ts';
import { boardFilter } from '../../lib/domain/board/filter.ts';
import { type BoardOrder, inOrder, orderSteps } from '../../lib/domain/board/order.ts';
import type { BoardLook } from '../../lib/domain/board/view.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useMatchingClients } from '../../lib/hooks/use-matching-clients.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { runSliced } from '../../lib/util/slices.ts';
import type { CardRules } from './card-rules.ts';

interface Columns {
  readonly columns: readonly BoardColumn[];
  readonly total: BoardSums;
  /** Clients on the board without any filter. */
  readonly all: number;
}

/**
 * The columns as they are looked at. Sorted once a state of the book and an order, then filtered: a key press costs one pass.
 * What is typed is drawn first, the columns follow.
 */
export function useColumns(
  summaries: readonly ClientSummary[],
  { filter, order }: BoardLook,
  { calendar, options }: CardRules,
): Columns {
  const { today } = useText();
  const late = useDeferredValue(filter);
  const own = useMemo(() => summaries.filter((client) => client.handedOverOn === undefined), [summaries]);
  const matching = useMatchingClients(late.text);
  const ordered = useOrdered(own, order);
  return useMemo(() => {
    const columns = boardColumns(ordered, boardFilter(late, today, calendar, matching, options));
    return { columns, total: totalOf(columns), all: ordered.length };
  }, [ordered, late, today, calendar, matching, options]);
}

/** Names are put in order in slices, once; until then the order before stands. */
function useOrdered(clients: readonly ClientSummary[], order: BoardOrder): readonly ClientSummary[] {
  const [byName, setByName] = useState<readonly ClientSummary[]>();
  const [other, setOther] = useState<BoardOrder>('stageDays');
  const isWanted = order === 'name' && byName === undefined;
  useEffect(() => {
    if (order !== 'name') setOther(order);
  }, [order]);
  useEffect(() => {
    if (!isWanted) return undefined;
    const abort = new AbortController();
    void runSliced(orderSteps(clients, 'name'), { signal: abort.signal }).then(setByName, () => undefined);
    return () => abort.abort();
  }, [isWanted, clients]);
  return useMemo(() => {
    if (order !== 'name') return inOrder(clients, order);
    return byName ? inOrder(clients, 'name', byName) : inOrder(clients, other);
  }, [clients, order, byName, other]);
}
