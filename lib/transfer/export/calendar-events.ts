import { addDays, type Day, isDay } from '../../domain/calendar/day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { openFollowUps } from '../../domain/follow-up/follow-up.ts';
import type { CalendarEvent } from './ics.ts';

/** What goes into the calendar. */
export interface CalendarChoice {
  readonly hasMaturities: boolean;
  readonly hasBirthdays: boolean;
  /** Titles that say only what kind of entry it is: a calendar is often kept in step with a private telephone. */
  readonly isDiscreet: boolean;
}

/** What kind of entry it is. */
export type CalendarKind = 'nextStep' | 'promise' | 'maturity' | 'birthday';

/** What a title is made of; only the kind when it has to be discreet. */
export interface CalendarTitle {
  readonly kind: CalendarKind;
  readonly client?: string;
  /** What is to be done, the loan's number and product, or the person's name. */
  readonly what?: string;
}

/** The client is told a month before a loan falls due (domain facts §9; a default until the bank sets its own). */
const MATURITY_NOTICE = '-P30D';
const MORNING = 'PT9H';

/**
 * The entries of one dossier, masked already: open follow-ups always, maturities and birthdays when chosen, none of a
 * client that was handed over.
 */
export function calendarEvents(
  dossier: Dossier,
  choice: CalendarChoice,
  today: Day,
  titleOf: (title: CalendarTitle) => string,
): CalendarEvent[] {
  if (dossier.client.handedOverOn !== undefined) return [];
  const client = dossier.client.name;
  const title = (kind: CalendarKind, what: string) => titleOf(choice.isDiscreet ? { kind } : { kind, client, what });
  const followUps = openFollowUps(dossier.followUps).map((item) => ({
    uid: uid('follow-up', item.id),
    day: item.due,
    title: title(item.kind, item.text),
    reminders: [MORNING],
  }));
  const loans = choice.hasMaturities ? dossier.loans.filter(({ balanceFen }) => balanceFen > 0) : [];
  const maturities = loans.map((loan) => ({
    uid: uid('maturity', loan.id),
    day: loan.maturesOn,
    title: title('maturity', `${loan.product} ${loan.number}`),
    reminders: [MATURITY_NOTICE, MORNING],
  }));
  const birthdays = (choice.hasBirthdays ? dossier.people : []).flatMap((person): CalendarEvent[] => {
    const day = nextBirthday(person.birthday, today);
    if (day === undefined) return [];
    const entry = { uid: uid('birthday', person.id), day, title: title('birthday', person.name) };
    return [{ ...entry, isYearly: true, reminders: [MORNING] }];
  });
  return [...followUps, ...maturities, ...birthdays];
}

/** The next day, today included, on which a birthday `MM-DD` is kept: 29 February on the last day of that month. */
function nextBirthday(birthday: string | undefined, today: Day): Day | undefined {
  if (birthday === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const candidates = [year, year + 1].map((each) => {
    const day = `${String(each).padStart(4, '0')}-${birthday}`;
    const isThere: boolean = isDay(day);
    return birthday === '02-29' && !isThere ? addDays(`${day.slice(0, 5)}03-01`, -1) : day;
  });
  return candidates.find((day) => isDay(day) && day >= today);
}

function uid(kind: string, id: string): string {
  return `${kind}-${id}@suixing`;
}
