import { addDays, type Day } from '../calendar/day.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { nextBirthday } from '../people/birthday.ts';
import { EXPECTED_DWELL } from '../stage/history.ts';
import { PROCESS_STAGES, type Stage } from '../stage/stage.ts';

/** The clients an agenda is drawn from: no dossier is opened for it. */
export type AgendaClient = Pick<
  ClientSummary,
  'id' | 'name' | 'shortName' | 'stage' | 'stageSince' | 'followUps' | 'people' | 'nextMaturity' | 'handedOverOn'
>;

/** An open follow-up as summaries have it. */
export type AgendaFollowUp = ClientSummary['followUps'][number];

interface Placed {
  /** Tells it from all others of the agenda. */
  readonly key: string;
  readonly clientId: string;
  /** The client's short name, else the full one. */
  readonly client: string;
  readonly day: Day;
}

/**
 * One thing of a day: something to do (with `time` at a time of that day), a loan that falls due, a birthday, or the day on
 * which the time a stage usually takes is over.
 */
export type AgendaItem = Placed &
  (
    | { readonly kind: 'followUp'; readonly followUp: AgendaFollowUp; readonly time?: string }
    | { readonly kind: 'maturity' }
    | { readonly kind: 'birthday'; readonly person: string }
    | { readonly kind: 'review'; readonly stage: Stage }
  );

/** Something to do. */
export type AgendaTask = Extract<AgendaItem, { kind: 'followUp' }>;

/** What lies on some days, and what should have been done before today. */
export interface Agenda {
  /** Every day asked for, in order: those with a time first by it, then by kind and client. */
  readonly days: ReadonlyMap<Day, readonly AgendaItem[]>;
  /** Overdue, the latest first; the first {@link MOST_OVERDUE} of `overdueCount`. */
  readonly overdue: readonly AgendaTask[];
  readonly overdueCount: number;
}

/** More is no list to work through but a book to tidy up. */
export const MOST_OVERDUE = 100;

const ORDER: Readonly<Record<AgendaItem['kind'], number>> = Object.freeze({
  followUp: 0,
  maturity: 1,
  review: 2,
  birthday: 3,
});

/** The day on which a follow-up is to be done: what was put off, from its new day on. */
export function plannedDay({ due, snoozedUntil }: Pick<AgendaFollowUp, 'due' | 'snoozedUntil'>): Day {
  return snoozedUntil !== undefined && snoozedUntil > due ? snoozedUntil : due;
}

/**
 * What lies on the days from `from` to `to`, both included. Linear in the number of clients; handed-over clients have nothing.
 * A birthday on 29 February is kept on the 28th in years without one.
 */
export function agendaOf(clients: Iterable<AgendaClient>, from: Day, to: Day, today: Day): Agenda {
  const days = new Map<Day, AgendaItem[]>();
  for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, []);
  const late = new Map<Day, { client: AgendaClient; followUp: AgendaFollowUp }[]>();
  let overdueCount = 0;
  const birthdays = datesOf(days.keys());
  const reviews = reviewsOf(days.keys(), today);
  for (const client of clients) {
    if (client.handedOverOn !== undefined) continue;
    for (const followUp of client.followUps) {
      const day = plannedDay(followUp);
      days.get(day)?.push(taskOf(client, followUp));
      if (day >= today) continue;
      overdueCount += 1;
      const known = late.get(day);
      if (known) known.push({ client, followUp });
      else late.set(day, [{ client, followUp }]);
    }
    const { nextMaturity: day, stage, stageSince } = client;
    if (day !== undefined) days.get(day)?.push({ ...placed(client, `maturity ${client.id}`, day), kind: 'maturity' });
    const reviewOn = reviews[stage]?.get(stageSince);
    if (reviewOn !== undefined) {
      days.get(reviewOn)?.push({ ...placed(client, `review ${client.id}`, reviewOn), kind: 'review', stage });
    }
    for (const [index, { name, birthday }] of client.people.entries()) {
      if (birthday === undefined || !birthdays.has(birthday)) continue;
      const on = nextBirthday(birthday, from)?.on;
      if (on === undefined) continue;
      const key = `birthday ${client.id} ${index}`;
      days.get(on)?.push({ ...placed(client, key, on), kind: 'birthday', person: name });
    }
  }
  for (const items of days.values()) items.sort(byTime);
  return { days, overdue: latest(late), overdueCount };
}

/** The latest of what is overdue: a neglected book has tens of thousands, of which most are never looked at. */
function latest(late: ReadonlyMap<Day, readonly { client: AgendaClient; followUp: AgendaFollowUp }[]>): AgendaTask[] {
  const overdue: AgendaTask[] = [];
  for (const day of [...late.keys()].sort().toReversed()) {
    const tasks = (late.get(day) ?? []).map(({ client, followUp }) => taskOf(client, followUp));
    overdue.push(...tasks.sort(byTime).slice(0, MOST_OVERDUE - overdue.length));
    if (overdue.length >= MOST_OVERDUE) break;
  }
  return overdue;
}

function placed({ id, name, shortName }: AgendaClient, key: string, day: Day): Placed {
  return { key, clientId: id, client: shortName ?? name, day };
}

function taskOf(client: AgendaClient, followUp: AgendaFollowUp): AgendaTask {
  const day = plannedDay(followUp);
  const task = { ...placed(client, followUp.id, day), kind: 'followUp', followUp } as const;
  // The time is one of the due day: put off, it is to be agreed anew.
  return followUp.time === undefined || day !== followUp.due ? task : { ...task, time: followUp.time };
}

/** By stage and the day it began, the day among these on which its usual time is over; none of the past, which is no plan. */
function reviewsOf(days: Iterable<Day>, today: Day): { readonly [S in Stage]?: ReadonlyMap<Day, Day> } {
  const ahead = [...days].filter((day) => day >= today);
  const stages = PROCESS_STAGES.flatMap((stage) => {
    const expected = EXPECTED_DWELL[stage];
    return expected === undefined
      ? []
      : [[stage, new Map(ahead.map((day) => [addDays(day, -expected), day]))] as const];
  });
  return Object.fromEntries(stages);
}

/** The birthdays `MM-DD` that may be kept on these days: most people are passed over by it. */
function datesOf(days: Iterable<Day>): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const day of days) {
    dates.add(day.slice(5));
    if (day.endsWith('-02-28')) dates.add('02-29');
  }
  return dates;
}

function byTime(a: AgendaItem, b: AgendaItem): number {
  return (
    compare(timeOf(a), timeOf(b)) ||
    ORDER[a.kind] - ORDER[b.kind] ||
    compare(a.client, b.client) ||
    compare(a.key, b.key)
  );
}

/** What has no time stands after what has one. */
function timeOf(item: AgendaItem): string {
  return item.kind === 'followUp' && item.time !== undefined ? item.time : '99';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
