import type { Day } from '../calendar/day.ts';
import type { Person, PersonRole } from '../client/person.ts';
import { type Reach, reachOf, type SingleThread, singleThreadOf } from '../touch/reach.ts';
import type { Touch } from '../touch/touch.ts';
import { birthdaysWithin, type NearBirthday } from './birthday.ts';

/**
 * The roles in the order of their weight (domain facts §1): 决策人, 影响人, 经办人 (who handles the matter and uses the product day
 * to day), 守门人.
 */
export const PERSON_ROLES: readonly PersonRole[] = Object.freeze([
  'decisionMaker',
  'influencer',
  'handler',
  'gatekeeper',
]);

/** How well a role is covered. `missing`: nobody known in it, which is no data, not "none exists". */
export interface RoleCoverage {
  readonly role: PersonRole;
  readonly state: 'missing' | 'notReached' | 'reached';
  readonly known: number;
  readonly reached: number;
  /** Last two-way contact with anybody in the role. */
  readonly lastEffectiveDay?: Day;
}

/** Two people who know each other, each pair once, the smaller id first. */
export interface Acquaintance {
  readonly a: string;
  readonly b: string;
  /** One of their entries says so. */
  readonly isTold: boolean;
  /** Two-way contacts in which both took part: a mail to both that nobody answered shows nothing. */
  readonly together: number;
}

/** Who is who at a client. */
export interface PeopleMap {
  readonly ruleId: 'people.coverage';
  readonly coverage: readonly RoleCoverage[];
  readonly edges: readonly Acquaintance[];
  readonly reach: readonly Reach[];
  readonly singleThread?: SingleThread;
  /** Nobody in these roles is reached, but somebody who is knows somebody in them: ask for an introduction. */
  readonly introductions: readonly { readonly to: string; readonly through: string }[];
  readonly birthdays: readonly (NearBirthday & { readonly person: Person })[];
}

/** Draw the map of a client's people. Who has left stands in `reach` alone. */
export function peopleMap(
  people: readonly Person[],
  touches: readonly Touch[],
  today: Day,
  birthdayWithin = 30,
): PeopleMap {
  const present = people.filter(({ leftOn }) => leftOn === undefined);
  const reach = reachOf(people, touches);
  const reachedOn = new Map(reach.map(({ personId, lastEffectiveDay }) => [personId, lastEffectiveDay]));
  const edges = edgesOf(present, touches);
  const singleThread = singleThreadOf(people, touches);
  const isReached = (id: string) => reachedOn.get(id) !== undefined;
  const wanted = present.filter(({ id, role }) => role === 'decisionMaker' && !isReached(id));
  return {
    ruleId: 'people.coverage',
    coverage: PERSON_ROLES.map((role) => coverageOf(role, present, reachedOn)),
    edges,
    reach,
    ...(singleThread === undefined ? {} : { singleThread }),
    introductions: wanted.flatMap(({ id: to }) =>
      edges
        .filter(({ a, b }) => a === to || b === to)
        .map(({ a, b }) => ({ to, through: a === to ? b : a }))
        .filter(({ through }) => isReached(through)),
    ),
    birthdays: birthdaysWithin(present, today, birthdayWithin),
  };
}

function coverageOf(
  role: PersonRole,
  people: readonly Person[],
  reachedOn: ReadonlyMap<string, Day | undefined>,
): RoleCoverage {
  const known = people.filter((person) => person.role === role);
  const days = known
    .map(({ id }) => reachedOn.get(id))
    .filter((day) => day !== undefined)
    .sort();
  const lastEffectiveDay = days.at(-1);
  return {
    role,
    state: known.length === 0 ? 'missing' : days.length === 0 ? 'notReached' : 'reached',
    known: known.length,
    reached: days.length,
    ...(lastEffectiveDay === undefined ? {} : { lastEffectiveDay }),
  };
}

/** Acquaintance goes both ways, whoever's entry says so; ids of nobody and of oneself are passed over. */
function edgesOf(people: readonly Person[], touches: readonly Touch[]): Acquaintance[] {
  const ids = new Set(people.map(({ id }) => id));
  const edges = new Map<string, Acquaintance>();
  const join = (one: string, other: string, isTold: boolean) => {
    if (one === other || !ids.has(one) || !ids.has(other)) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    const was = edges.get(`${a} ${b}`);
    const together = (was?.together ?? 0) + (isTold ? 0 : 1);
    edges.set(`${a} ${b}`, { a, b, isTold: isTold || was?.isTold === true, together });
  };
  for (const { id, knows = [] } of people) for (const other of knows) join(id, other, true);
  for (const { isEffective, personIds } of touches) {
    if (!isEffective || personIds.length < 2) continue;
    const met = [...new Set(personIds)];
    met.forEach((one, at) => {
      for (const other of met.slice(at + 1)) join(one, other, false);
    });
  }
  return [...edges.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, edge]) => edge);
}
