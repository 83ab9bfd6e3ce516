import { addDays, type Day, isDay } from '../../domain/calendar/day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { appointmentOf } from '../../domain/agenda/appointment.ts';
import { type FollowUp, openFollowUps } from '../../domain/follow-up/follow-up.ts';
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
/** Time to get there. */
const BEFORE_APPOINTMENT = '-PT30M';
/** Days for which a file says that something is gone: whoever imports once a month still hears of it. */
const CANCELLED_DAYS = 92;

/** A calendar file made earlier: when (epoch milliseconds), and on which day. */
export interface FormerExport {
  readonly at: number;
  readonly day: Day;
}

/**
 * The entries of one dossier, masked already: open follow-ups always, maturities and birthdays when chosen, none of a client that was
 * handed over. What has been done or given up since a `former` file that had it is cancelled, for a quarter of a year.
 */
export function calendarEvents(
  dossier: Dossier,
  choice: CalendarChoice,
  today: Day,
  titleOf: (title: CalendarTitle) => string,
  former: readonly FormerExport[] = [],
): CalendarEvent[] {
  const client = dossier.client.name;
  const title = (kind: CalendarKind, what: string) => titleOf(choice.isDiscreet ? { kind } : { kind, client, what });
  const { handedOverOn } = dossier.client;
  const entry = (item: FollowUp): CalendarEvent => {
    const { text: _, channel: __, place, ...when } = appointmentOf(item);
    return {
      uid: followUpUid(item.id),
      ...when,
      ...(place !== undefined && !choice.isDiscreet && { place }),
      title: title(item.kind, item.text),
      reminders: when.time === undefined ? [MORNING] : [BEFORE_APPOINTMENT],
    };
  };
  const cancelled = dossier.followUps.flatMap((item): CalendarEvent[] => {
    const goneOn = item.doneOn ?? item.droppedOn ?? handedOverOn;
    return goneOn !== undefined && wasExported(item.id, goneOn, today, former)
      ? [{ ...entry(item), isCancelled: true }]
      : [];
  });
  if (handedOverOn !== undefined) return cancelled;
  const followUps = [...openFollowUps(dossier.followUps).map(entry), ...cancelled];
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

/** Whether a former file had a follow-up that went on `goneOn`: it was made before that, and after the follow-up was. */
function wasExported(id: string, goneOn: Day, today: Day, former: readonly FormerExport[]): boolean {
  if (addDays(goneOn, CANCELLED_DAYS) < today) return false;
  const since = madeAt(id);
  return former.some(({ at, day }) => day <= goneOn && at >= since);
}

/** When an id was made, in epoch milliseconds: the first 48 bits of a UUIDv7; 0 for an id of another kind. */
function madeAt(id: string): number {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0;
}

/** The UID under which a follow-up stands in calendars. */
export function followUpUid(id: string): string {
  return uid('follow-up', id);
}

function uid(kind: string, id: string): string {
  return `${kind}-${id}@suixing`;
}
