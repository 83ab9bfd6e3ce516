import { useDeferredValue, useMemo, useState } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { findClients, indexClients, type Match } from './find-clients.ts';

const LIMIT = 20;

/** A search over the book as it is typed. */
export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly matches: readonly Match[];
  /** Position of the match that Enter opens. */
  readonly active: number;
  readonly move: (step: 1 | -1) => void;
}

/** Searches `summaries`; typing never waits for the results. */
export function useSearch(summaries: readonly ClientSummary[]): Search {
  const [query, setText] = useState('');
  const [active, setActive] = useState(0);
  const late = useDeferredValue(query);
  const index = useMemo(() => indexClients(summaries), [summaries]);
  const matches = useMemo(() => findClients(index, late, LIMIT), [index, late]);
  return {
    query,
    setQuery: (text) => {
      setText(text);
      setActive(0);
    },
    matches,
    active: Math.min(active, Math.max(matches.length - 1, 0)),
    move: (step) => setActive((at) => (matches.length === 0 ? 0 : (at + step + matches.length) % matches.length)),
  };
}
