import { useDeferredValue, useState } from 'react';
import { type SearchAnswer, type SearchHit, useSearchAnswer } from '../../lib/hooks/use-search-answer.ts';

/** A search as it is typed. */
export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** What is known so far; undefined until the first answer. */
  readonly answer: SearchAnswer | undefined;
  /** The hit that Enter opens: chosen with the arrow keys, else the best. */
  readonly active: SearchHit | undefined;
  readonly move: (step: 1 | -1) => void;
}

/**
 * Searches what is typed, or `first` to begin with; typing never waits for the results. `isOfClients`: what belongs to no client is
 * left out.
 */
export function useSearch(first: string, isOfClients = false): Search {
  const [query, setText] = useState(first);
  const [chosen, setChosen] = useState<string>();
  const found = useSearchAnswer(useDeferredValue(query));
  const answer = found && isOfClients ? ofClients(found) : found;
  const hits = answer?.sections.flatMap((section) => section.hits) ?? [];
  // By key, not by place: hits that come in later must not move the choice.
  const at = Math.max(
    hits.findIndex((hit) => hit.key === chosen),
    0,
  );
  return {
    query,
    setQuery: (text) => {
      setText(text);
      setChosen(undefined);
    },
    answer,
    active: hits[at],
    move: (step) => setChosen(hits[(at + step + hits.length) % hits.length]?.key),
  };
}

function ofClients(answer: SearchAnswer): SearchAnswer {
  return { ...answer, sections: answer.sections.filter(({ hits }) => hits.some(({ client }) => client)) };
}
