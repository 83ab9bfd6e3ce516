import type { Person } from '../../lib/domain/client/person.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Days ahead from which a birthday is worth knowing: time to order something, not to forget it again. */
export const BIRTHDAY_WITHIN = 14;

/** That all contact hangs by one thread, naming who it goes through; undefined when it does not. */
export function threadText(
  { singleThread, reach }: PeopleMap,
  people: readonly Person[],
  t: Words,
): string | undefined {
  if (singleThread === undefined) return undefined;
  const reached = reach.flatMap(({ personId, effective }) => {
    const person = effective > 0 && people.find(({ id, leftOn }) => id === personId && leftOn === undefined);
    return person ? [titled(person, t)] : [];
  });
  return t(`people.${singleThread}`, { who: reached.join(t('people.comma')) });
}

/** Who could introduce us to a decision-maker not met yet, a line for each of those. */
export function introductionTexts(
  { introductions }: PeopleMap,
  people: readonly Person[],
  t: Words,
): readonly string[] {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const targets = [...new Set(introductions.map(({ to }) => to))];
  return targets.map((to) => {
    const through = introductions.filter((each) => each.to === to).map((each) => nameOf(each.through));
    return t('people.introduce', { to: nameOf(to), through: through.join(t('people.comma')) });
  });
}

function titled({ name, title }: Person, t: Words): string {
  return title ? t('people.titled', { name, title }) : name;
}
