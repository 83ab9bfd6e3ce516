import type { Person } from '../../lib/domain/client/person.ts';
import { knownTo } from '../../lib/domain/people/person-edits.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Somebody a person knows, and how that is known. */
export interface Known {
  readonly person: Person;
  /** `met`: only from touches in which both took part. */
  readonly basis: 'told' | 'met';
  readonly together: number;
}

/** Whom somebody knows, in the order of `people`; of who has left, what the entries say, though no line is drawn. */
export function acquaintances({ edges }: PeopleMap, people: readonly Person[], id: string): readonly Known[] {
  const told = new Set(knownTo(people, id));
  return people.flatMap((person) => {
    const edge = edges.find(({ a, b }) => (a === id && b === person.id) || (b === id && a === person.id));
    if (!edge && !told.has(person.id)) return [];
    return [{ person, basis: told.has(person.id) ? 'told' : 'met', together: edge?.together ?? 0 } as const];
  });
}

/** One acquaintance in words: the name, and how often both were met together. */
export function knownText({ person, together }: Known, t: Words): string {
  return together === 0 ? person.name : t('peoplePage.metWith', { name: person.name, count: together });
}
