import { foldLine } from './fold.ts';
import type { KnownPerson } from './parsed-log.ts';
import { SHORT_TITLE_GUARDS, TITLES, type TitleKind } from './words/title-words.ts';

const BY_LENGTH = TITLES.flatMap(([kind, words]) => words.split(' ').map((word) => ({ kind, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);

/** Kinds one may be called by although one bears another: a finance director is called 总 as well. */
const CALLED: Readonly<Record<TitleKind, readonly TitleKind[]>> = Object.freeze({
  boss: ['boss', 'deputy'],
  deputy: ['deputy'],
  finance: ['finance'],
  manager: ['manager', 'finance', 'deputy', 'boss'],
  other: ['other', 'manager', 'finance', 'deputy', 'boss'],
});

/** The title that begins there, the longest; undefined where none does, or it is part of another word (总部). */
export function titleAt(text: string, at: number): string | undefined {
  const hit = BY_LENGTH.find(({ word }) => text.startsWith(word, at));
  if (!hit) return undefined;
  const after = text[at + hit.word.length] ?? '';
  return after !== '' && SHORT_TITLE_GUARDS[hit.word]?.includes(after) ? undefined : hit.word;
}

/** What kind of title it is, by the word it ends with: 财务总监 is finance, 常务副总经理 a deputy. */
export function titleKind(title: string): TitleKind {
  const exact = BY_LENGTH.find(({ word }) => word === title);
  const hit = exact ?? BY_LENGTH.find(({ word }) => word.length > 1 && title.includes(word));
  if (hit) return hit.kind;
  return title.includes('总') ? 'boss' : 'other';
}

/**
 * The one known person meant by a surname and a title. Of several the title decides; undefined where that leaves none
 * or more than one, or where the only one bears a title that cannot be called so (a director called 会计).
 */
export function matchPerson(
  people: readonly KnownPerson[],
  surname: string,
  title: string | undefined,
): KnownPerson | undefined {
  const same = people.filter(({ name }) => foldLine(name).startsWith(surname) && name.length > surname.length);
  if (title === undefined) return same.length === 1 ? same[0] : undefined;
  const kind = titleKind(title);
  if (same.length <= 1) return same.find((person) => !isOtherThan(person, kind, title));
  const exact = same.filter((person) => person.title !== undefined && foldLine(person.title) === title);
  if (exact.length === 1) return exact[0];
  const fitting = same.filter(
    (person) => person.title !== undefined && CALLED[kind].includes(titleKind(foldLine(person.title))),
  );
  const first = fitting.filter((person) => titleKind(foldLine(person.title ?? '')) === kind);
  if (first.length === 1) return first[0];
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** An accountant is not the director: the titles say so. Everybody of some rank may be called 总. */
function isOtherThan(person: KnownPerson, kind: TitleKind, title: string): boolean {
  if (person.title === undefined || title === '总' || kind === 'other') return false;
  const own = titleKind(foldLine(person.title));
  return (own === 'boss' && kind === 'finance') || (own === 'finance' && kind === 'boss');
}
