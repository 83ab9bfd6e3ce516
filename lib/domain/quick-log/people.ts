import { foldLine } from './fold.ts';
import { matchPerson, titleAt, titleKind } from './match-person.ts';
import type { Chip, KnownPerson, PersonMention, Span } from './parsed-log.ts';
import {
  AFTER_A_SUBJECT,
  BEFORE_A_BARE_TITLE,
  BEFORE_A_NAME,
  ENDS_A_NAME,
  NO_GIVEN_NAME,
  NO_SURNAME_AFTER,
  WORDS_OF_OLD_AND_LITTLE,
} from './words/name-edge-words.ts';
import { DOUBLE_SURNAMES, SURNAMES } from './words/surnames.ts';

/** Confidence by how a person was told: by surname, by title alone, by what looks like a name. */
const CONFIDENCE = Object.freeze({ surname: 0.9, title: 0.7, looks: 0.6 });

/** What people of a firm do with their own superiors. */
const AMONG_THEM = /^(?:商量|汇报|请示|商议|报告|打招|研究)/;

/** Longest foreign name before a title, in letters. */
const MAX_FOREIGN = 12;

interface Found {
  readonly end: number;
  readonly mention: PersonMention;
  readonly confidence?: number;
}

/**
 * All places of a line where somebody is named, in order. `text` is the folded line; `taken` are the places of days and of
 * other words, which no name is made of (周五, 费率).
 */
export function findPeople(
  line: string,
  text: string,
  known: readonly KnownPerson[],
  taken: readonly Span[],
): Chip<PersonMention>[] {
  const isTaken = new Uint8Array(text.length + 1);
  for (const { start, end } of taken) isTaken.fill(1, start, end);
  const people = [...known].sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const folded = people.map((person) => ({ person, name: foldLine(person.name) })).filter(({ name }) => name !== '');
  const found: Chip<PersonMention>[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = personAt(line, text, at, folded, people, isTaken);
    if (hit) {
      const { end, mention, confidence } = hit;
      const chip = {
        value: Object.freeze(mention),
        start: at,
        end,
        ...(confidence === undefined ? {} : { confidence }),
      };
      found.push(Object.freeze(chip));
    }
    at = hit ? hit.end : at + 1;
  }
  return found;
}

function personAt(
  line: string,
  text: string,
  at: number,
  folded: readonly { readonly person: KnownPerson; readonly name: string }[],
  people: readonly KnownPerson[],
  isTaken: Uint8Array,
): Found | undefined {
  const full = folded.find(({ name }) => text.startsWith(name, at));
  if (full) {
    const end = at + full.name.length;
    const title = titleAt(text, end);
    const same = people.filter(({ name }) => name === full.person.name);
    const mention = same.length === 1 ? toMention(full.person, title) : { name: full.person.name };
    return { end: end + (title?.length ?? 0), mention };
  }
  return (
    givenName(text, at, people) ??
    titled(line, text, at, people) ??
    foreign(line, text, at) ??
    familiar(line, text, at, people) ??
    bareTitle(line, text, at, folded, people) ??
    stranger(line, text, at, isTaken)
  );
}

/** How many characters of a surname stand there: 0, 1 or 2. */
function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (DOUBLE_SURNAMES.has(text.slice(at, at + 2))) return 2;
  return SURNAMES.has(text[at] as string) ? 1 : 0;
}

/** 建国 of the one known 王建国. */
function givenName(text: string, at: number, people: readonly KnownPerson[]): Found | undefined {
  const same = people.filter(({ name }) => {
    const given = foldLine(name).slice(DOUBLE_SURNAMES.has(name.slice(0, 2)) ? 2 : 1);
    return given.length === 2 && text.startsWith(given, at);
  });
  const [person] = same;
  if (!person || same.length > 1) return undefined;
  const title = titleAt(text, at + 2);
  return { end: at + 2 + (title?.length ?? 0), mention: toMention(person, title), confidence: CONFIDENCE.surname };
}

/** Tony总, L总. */
function foreign(line: string, text: string, at: number): Found | undefined {
  const isLetter = (unit: string | undefined) => unit !== undefined && unit >= 'a' && unit <= 'z';
  if (!isLetter(text[at]) || isLetter(text[at - 1])) return undefined;
  let end = at;
  while (end - at < MAX_FOREIGN && isLetter(text[end])) end += 1;
  const title = titleAt(text, end);
  if (!title || title === 'ceo' || title === 'cfo') return undefined;
  return { end: end + title.length, mention: { name: line.slice(at, end + title.length), title } };
}

/** 王总, 欧阳会计. */
function titled(line: string, text: string, at: number, people: readonly KnownPerson[]): Found | undefined {
  const length = surnameLength(text, at);
  if (length === 0 || NO_SURNAME_AFTER[text[at] as string]?.includes(text[at - 1] || '-')) return undefined;
  const title = titleAt(text, at + length);
  if (!title) return undefined;
  const end = at + length + title.length;
  const person = matchPerson(people, text.slice(at, at + length), title);
  return person
    ? { end, mention: toMention(person, title), confidence: CONFIDENCE.surname }
    : { end, mention: { name: line.slice(at, end), title } };
}

/** 老韩, 小夏; 老王 of one known Wang is that one. */
function familiar(line: string, text: string, at: number, people: readonly KnownPerson[]): Found | undefined {
  if (!'老小'.includes(text[at] as string) || !SURNAMES.has(text[at + 1] ?? '')) return undefined;
  if ('缩大中最养变减多微较偏幼从'.includes(text[at - 1] || '-')) return undefined;
  const title = titleAt(text, at + 2);
  const end = at + 2 + (title?.length ?? 0);
  if (!title && WORDS_OF_OLD_AND_LITTLE.has(text.slice(at, at + 2)) && !endsName(text, at + 2)) return undefined;
  const person = matchPerson(people, text[at + 1] as string, title);
  return person
    ? { end, mention: toMention(person, title), confidence: CONFIDENCE.surname }
    : { end, mention: { name: line.slice(at, end) } };
}

/**
 * 财总 alone: the one known person of that kind, else as written. Only where it stands for somebody: at the head of a
 * clause, after a word of contact, or after 对方.
 */
function bareTitle(
  line: string,
  text: string,
  at: number,
  folded: readonly { readonly name: string }[],
  people: readonly KnownPerson[],
): Found | undefined {
  const title = titleAt(text, at);
  if (!title || title.length < 2 || !endsName(text, at + title.length)) return undefined;
  const end = at + title.length;
  const isAddressed = BEFORE_A_NAME.some((word) => text.endsWith(word, at));
  const isAlone = isAddressed || at === 0 || BEFORE_A_BARE_TITLE.some((word) => text.endsWith(word, at));
  // 说要跟老板商量: within their house, nobody we met.
  if (AMONG_THEM.test(text.slice(end, end + 2)) && '跟和与同向'.includes(text[at - 1] || '-')) return undefined;
  // 财总李敏 and 财务张经理: the name follows.
  if (!isAlone || folded.some(({ name }) => text.startsWith(name, end)) || surnameLength(text, end) > 0)
    return undefined;
  const kind = titleKind(title);
  const same = people.filter((person) => person.title !== undefined && titleKind(foldLine(person.title)) === kind);
  const exact = same.filter((person) => foldLine(person.title ?? '') === title);
  const person = exact.length === 1 ? exact[0] : same.length === 1 && kind !== 'other' ? same[0] : undefined;
  if (person) return { end, mention: toMention(person, title), confidence: CONFIDENCE.title };
  // 财务 may be the department.
  const isSomebody = kind !== 'other' && kind !== 'manager' && (isAddressed || title !== '财务');
  return isSomebody ? { end, mention: { name: line.slice(at, end), title }, confidence: CONFIDENCE.looks } : undefined;
}

/** A surname and one or two characters more between a word of contact and the end of a name: 拜访陈志远,. */
function stranger(line: string, text: string, at: number, isTaken: Uint8Array): Found | undefined {
  const length = surnameLength(text, at);
  if (length === 0 || NO_SURNAME_AFTER[text[at] as string]?.includes(text[at - 1] || '-')) return undefined;
  const isIntroduced = BEFORE_A_NAME.some((word) => text.startsWith(word, at - word.length) && at >= word.length);
  const isSubject = at === 0 && AFTER_A_SUBJECT.some((word) => text.startsWith(word, length + 2));
  if (!isIntroduced && !isSubject) return undefined;
  for (const given of [2, 1]) {
    const end = at + length + given;
    const name = text.slice(at + length, end);
    if (
      name.length < given ||
      isTaken.subarray(at, end).includes(1) ||
      [...name].some((unit) => unit < '\u4e00' || unit > '\u9fff')
    )
      continue;
    if (NO_GIVEN_NAME.some((word) => text.startsWith(word, at) || text.startsWith(word, at + length))) continue;
    if ([1, 2].some((step) => step <= given && titled(line, text, at + step, []))) continue;
    const title = titleAt(text, end);
    if (title || endsName(text, end)) {
      return {
        end: end + (title?.length ?? 0),
        mention: { name: line.slice(at, end), ...(title ? { title } : {}) },
        confidence: CONFIDENCE.looks,
      };
    }
  }
  return undefined;
}

function endsName(text: string, at: number): boolean {
  return at >= text.length || ENDS_A_NAME.has(text[at] as string);
}

function toMention(person: KnownPerson, title: string | undefined): PersonMention {
  return { name: person.name, id: person.id, ...(title ? { title } : {}) };
}
