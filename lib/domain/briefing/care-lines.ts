import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { birthdaysWithin } from '../people/birthday.ts';
import { type BriefingLine, line } from './line.ts';

/** A birthday within so many days is worth a word. */
const BIRTHDAY_DAYS = 30;
/** Notes told again. */
const MOST_NOTES = 3;

/** What may go wrong: signals that stand, loans that are not rated as good, complaints that are open. */
export function flagLines({ client, loans }: Dossier, today: Day): readonly BriefingLine[] {
  const rated = loans
    .filter(({ loanClass, balanceFen }) => loanClass !== 'pass' && balanceFen > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...rated.map(({ id, number, loanClass, disbursedOn }) =>
      line('flags', { kind: 'loanClass', number, loanClass }, { kind: 'loan', id }, disbursedOn, today),
    ),
    ...(client.signals ?? [])
      .filter(({ closedOn }) => closedOn === undefined)
      .map(({ id, kind, on, note }) =>
        line(
          'flags',
          { kind: 'signal', signal: kind, ...(note === undefined ? {} : { note }) },
          { kind: 'signal', id },
          on,
          today,
        ),
      ),
    ...(client.procedures ?? [])
      .filter(({ closedOn, checklistId }) => closedOn === undefined && checklistId.startsWith('complaint.'))
      .map(({ id, openedOn, text }) =>
        line(
          'flags',
          { kind: 'signal', signal: 'complaint', ...(text === undefined ? {} : { note: text }) },
          { kind: 'procedure', id },
          openedOn,
          today,
        ),
      ),
  ];
}

/** What to begin with: birthdays that are near, and what was noted of people. */
export function smallTalkLines({ client, touches, ...rest }: Dossier, today: Day): readonly BriefingLine[] {
  // Lists of a dossier carry no order of their own.
  const people = [...rest.people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const birthdays = birthdaysWithin(people, today, BIRTHDAY_DAYS).map(({ person, on, inDays }) =>
    line(
      'smallTalk',
      { kind: 'birthday', name: person.name, day: on, inDays },
      { kind: 'person', id: person.id },
      client.createdOn,
      today,
    ),
  );
  const lastWith = (id: string) =>
    touches.reduce<Day | undefined>(
      (last, { day, personIds }) => (personIds.includes(id) && (last === undefined || day > last) ? day : last),
      undefined,
    );
  const notes = people.flatMap(({ id, name, note, leftOn }) =>
    note?.trim() && leftOn === undefined
      ? [
          line(
            'smallTalk',
            { kind: 'note', about: name, text: note.trim() },
            { kind: 'person', id },
            lastWith(id) ?? client.createdOn,
            today,
          ),
        ]
      : [],
  );
  return [...birthdays, ...notes.slice(0, MOST_NOTES)];
}
