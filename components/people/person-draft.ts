import { isDay } from '../../lib/domain/calendar/day.ts';
import type { Person, PersonRole } from '../../lib/domain/client/person.ts';
import { readBirthday } from '../../lib/domain/import/values/day.ts';
import { knownTo } from '../../lib/domain/people/person-edits.ts';

/** What stands in the form of a person. Blank fields are what is not known. */
export interface PersonDraft {
  readonly name: string;
  readonly title: string;
  readonly role: PersonRole;
  /** A new number. Blank keeps the one there is, which the form never shows in full. */
  readonly phone: string;
  readonly dropsPhone: boolean;
  /** As typed: 3月5日, 3-5, 1980-03-05. */
  readonly birthday: string;
  readonly note: string;
  readonly knows: readonly string[];
  readonly hasLeft: boolean;
  readonly leftOn: string;
}

/** What is wrong with the form, by the field it stands at. */
export type PersonProblem = 'nameMissing' | 'badBirthday' | 'badLeftOn';

/** The form for somebody who is there, or for a new person in a role. */
export function personDraft(person: Person | undefined, people: readonly Person[], role: PersonRole): PersonDraft {
  return {
    name: person?.name ?? '',
    title: person?.title ?? '',
    role: person?.role ?? role,
    phone: '',
    dropsPhone: false,
    birthday: person?.birthday ?? '',
    note: person?.note ?? '',
    knows: person ? knownTo(people, person.id) : [],
    hasLeft: person?.leftOn !== undefined,
    leftOn: person?.leftOn ?? '',
  };
}

/** The first thing wrong with the form, if any. Nobody is known to leave on a day to come. */
export function personProblem(draft: PersonDraft, today: string): PersonProblem | undefined {
  if (draft.name.trim() === '') return 'nameMissing';
  if (draft.birthday.trim() !== '' && birthdayOf(draft) === undefined) return 'badBirthday';
  return draft.hasLeft && (!isDay(draft.leftOn) || draft.leftOn > today) ? 'badLeftOn' : undefined;
}

/** The person the form stands for; `was`: as they were when it was opened. What the form does not know of is kept. */
export function personOf(draft: PersonDraft, id: string, was: Person | undefined): Person {
  const title = draft.title.trim();
  const phone = draft.dropsPhone ? '' : draft.phone.trim() || (was?.phone ?? '');
  const birthday = birthdayOf(draft);
  const note = draft.note.trim();
  return {
    id,
    name: draft.name.trim(),
    ...(title === '' ? {} : { title }),
    role: draft.role,
    ...(phone === '' ? {} : { phone }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(note === '' ? {} : { note }),
    ...(draft.knows.length === 0 ? {} : { knows: draft.knows }),
    ...(draft.hasLeft ? { leftOn: draft.leftOn } : {}),
  };
}

function birthdayOf({ birthday }: PersonDraft): string | undefined {
  const read = readBirthday(birthday);
  return read === 'none' ? undefined : read;
}
