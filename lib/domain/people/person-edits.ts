import type { Person } from '../client/person.ts';
import type { Touch } from '../touch/touch.ts';

/** One person as they were (without: new) and as they shall be (without: gone). */
export interface PersonEdit {
  readonly was?: Person;
  readonly record?: Person;
}

/** Ids of everybody whom somebody knows, whoever's entry says so. */
export function knownTo(people: readonly Person[], id: string): readonly string[] {
  const own = people.find((person) => person.id === id)?.knows ?? [];
  return people
    .filter((other) => other.id !== id && (own.includes(other.id) || other.knows?.includes(id)))
    .map((other) => other.id);
}

/**
 * The edits that save somebody as `next`, whose `knows` names everybody they know: whoever else's entry said otherwise is put right, or
 * an acquaintance that was unticked would still be drawn. Nothing when nothing is different.
 */
export function savedPerson(people: readonly Person[], next: Person): readonly PersonEdit[] {
  const was = people.find(({ id }) => id === next.id);
  const knows = (next.knows ?? []).filter((id) => id !== next.id);
  const told = new Set(people.filter((other) => other.knows?.includes(next.id)).map(({ id }) => id));
  // What the other's entry says already is not said again.
  const own = knows.filter((id) => was?.knows?.includes(id) || !told.has(id));
  const record = withKnows(next, own);
  const others = people.flatMap((other) =>
    other.id !== next.id && told.has(other.id) && !knows.includes(other.id) ? [forgetting(other, next.id)] : [],
  );
  return was && isSame(was, record) ? others : [{ ...(was ? { was } : {}), record }, ...others];
}

/** What keeps somebody from being removed: touches that name them, which would then have been with nobody. */
export interface RemovalRefusal {
  readonly ok: false;
  readonly touches: number;
}

/** The edits that remove somebody entered by mistake. Who was met stays, and can be marked as having left. */
export function removedPerson(
  people: readonly Person[],
  touches: readonly Pick<Touch, 'personIds'>[],
  person: Person,
): { readonly ok: true; readonly edits: readonly PersonEdit[] } | RemovalRefusal {
  const named = touches.filter(({ personIds }) => personIds.includes(person.id)).length;
  if (named > 0) return { ok: false, touches: named };
  const others = people.filter((other) => other.id !== person.id && other.knows?.includes(person.id));
  return { ok: true, edits: [{ was: person }, ...others.map((other) => forgetting(other, person.id))] };
}

function forgetting(other: Person, id: string): PersonEdit {
  return {
    was: other,
    record: withKnows(
      other,
      (other.knows ?? []).filter((each) => each !== id),
    ),
  };
}

function withKnows(person: Person, knows: readonly string[]): Person {
  const { knows: _, ...rest } = person;
  return knows.length === 0 ? rest : { ...rest, knows };
}

function isSame(a: Person, b: Person): boolean {
  const text = (person: Person) => JSON.stringify(Object.entries(person).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
