import type { Day } from '../calendar/day.ts';
import type { Person, PersonRole } from '../client/person.ts';
import { PERSON_ROLES, type Acquaintance } from './people-map.ts';

/** Where somebody stands in the picture: a column a role, those met last at the top. */
export interface PersonPlace {
  readonly column: number;
  readonly row: number;
}

/** The picture of a client's people without its drawing: who stands where, and whom a line joins. */
export interface PeopleLayout {
  readonly columns: readonly { readonly role: PersonRole; readonly people: readonly Person[] }[];
  /** Rows of the longest column. */
  readonly rows: number;
  readonly places: ReadonlyMap<string, PersonPlace>;
  /** Those who have left, the latest first: beside the picture, their history is kept. */
  readonly left: readonly Person[];
}

/** Width of a column and height of a row in units of the drawing; a line leaves from the middle of a place. */
export const PLACE_UNITS = Object.freeze({ width: 100, height: 72 });

/** How far the handles of a bow stand beside its column: the bow itself, three quarters as far, stays within the column's share. */
const BOW = 66;
/** How far the handles of a line hang that passes others in its row: the line itself then passes in the gap below them. */
const SAG = (PLACE_UNITS.height / 2) * (4 / 3);

/** Put people into the columns of their roles. `lastMet`: last two-way contact of each, where there was one. */
export function peopleLayout(people: readonly Person[], lastMet: ReadonlyMap<string, Day | undefined>): PeopleLayout {
  const present = people.filter(({ leftOn }) => leftOn === undefined);
  const met = ({ id }: Person) => lastMet.get(id) ?? '';
  const columns = PERSON_ROLES.map((role) => ({
    role,
    people: present
      .filter((person) => person.role === role)
      .sort((a, b) => compare(met(b), met(a)) || compare(a.name, b.name) || compare(a.id, b.id)),
  }));
  return {
    columns,
    rows: Math.max(0, ...columns.map((column) => column.people.length)),
    places: new Map(columns.flatMap((each, column) => each.people.map(({ id }, row) => [id, { column, row }]))),
    left: people
      .filter(({ leftOn }) => leftOn !== undefined)
      .sort((a, b) => compare(b.leftOn ?? '', a.leftOn ?? '') || compare(a.id, b.id)),
  };
}

/** A line as the `d` of an SVG path; two in one column are joined by a bow beside it, and no line of a
 * row runs behind those between. Undefined when one of them has no place. */
export function edgePath({ a, b }: Pick<Acquaintance, 'a' | 'b'>, { places }: PeopleLayout): string | undefined {
  const [one, other] = [places.get(a), places.get(b)];
  if (!one || !other) return undefined;
  const [from, to] = one.column <= other.column ? [one, other] : [other, one];
  const [start, end] = [middle(from), middle(to)];
  const isInColumn = from.column === to.column;
  const bend = isInColumn ? BOW : (end.x - start.x) / 2;
  const sag = to.column - from.column > 1 && from.row === to.row ? SAG : 0;
  const second = isInColumn ? end.x + bend : end.x - bend;
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y + sag} ${second} ${end.y + sag} ${end.x} ${end.y}`;
}

/** The keys that walk through the picture. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** Whom a key leads to from somebody: up and down within the role, left and right to the nearest in the next role that has anybody. */
export function walk({ columns, places }: PeopleLayout, id: string, key: WalkKey): string | undefined {
  const place = places.get(id);
  const own = place && columns[place.column]?.people;
  if (!place || !own) return undefined;
  if (key === 'ArrowUp' || key === 'ArrowDown') return own[place.row + (key === 'ArrowUp' ? -1 : 1)]?.id;
  if (key === 'Home') return own[0]?.id;
  if (key === 'End') return own.at(-1)?.id;
  const step = key === 'ArrowLeft' ? -1 : 1;
  for (let at = place.column + step; at >= 0 && at < columns.length; at += step) {
    const there = columns[at]?.people ?? [];
    const found = there[Math.min(place.row, there.length - 1)];
    if (found) return found.id;
  }
  return undefined;
}

function middle({ column, row }: PersonPlace): { readonly x: number; readonly y: number } {
  return { x: (column + 0.5) * PLACE_UNITS.width, y: (row + 0.5) * PLACE_UNITS.height };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
