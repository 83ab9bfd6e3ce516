import type { ClientSummary } from '../../../lib/domain/dossier/summary.ts';
import { summarise } from '../../../lib/domain/dossier/summary.ts';
import { makeWorkCalendar } from '../../../lib/domain/calendar/workdays.ts';
import { firstOf, type Ranking, rank } from '../../../lib/domain/today/ranking.ts';
import { publishedWorkCalendar } from '../../../lib/util/work-calendar.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';

/** The day all benches of the plan reckon with. */
const TODAY = '2026-11-22';
const OPTIONS = { calendar: makeWorkCalendar(publishedWorkCalendar()) };
/** As many as stand on a page of summaries. */
const PART = 200;
const SHOWN = 30;

/** Summaries in the parts in which a book has them. */
export type Parts = readonly (readonly ClientSummary[])[];

/** A book of `clients`, ten touches each, read from text as pages are. */
export function makeParts(clients: number): Parts {
  return Array.from({ length: Math.ceil(clients / PART) }, (_, number) => {
    const nths = Array.from({ length: Math.min(PART, clients - number * PART) }, (_, nth) => number * PART + nth);
    return JSON.parse(JSON.stringify(nths.map((nth) => summarise(makeLargeDossier(nth)))));
  });
}

/** The plan of a whole book from nothing, with its first entries. */
export function planAll(parts: Parts, former?: Ranking): Ranking {
  const work = rank(parts, TODAY, OPTIONS, former);
  let step = work.next();
  while (!step.done) step = work.next();
  firstOf(step.value, SHOWN);
  return step.value;
}

/** The book after one touch: one client in one page is another. */
export function touchOne(parts: Parts, nth: number): Parts {
  const number = nth % parts.length;
  const part = parts[number] as readonly ClientSummary[];
  const place = nth % part.length;
  const client = part[place] as ClientSummary;
  const touches = { ...client.touches, lastDay: TODAY, lastEffectiveDay: TODAY };
  return parts.with(number, part.with(place, { ...client, touches }));
}
