import type { SearchHit } from '../../lib/hooks/use-search-answer.ts';

/** Id of a hit's row in a list, for the field that points at it. */
export function optionId(listId: string, hit: SearchHit): string {
  return `${listId}-${hit.key.replaceAll(' ', '-')}`;
}
