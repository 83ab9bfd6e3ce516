import type { Day } from '../calendar/day.ts';
import type { Touch } from '../touch/touch.ts';
import { RATING_AXES, type RatingAxis, type VisitRating } from '../visit/rating.ts';

/** Rated visits an average is taken over. */
export const RATED_VISITS = 10;

/** A visit that was rated. Ratings count over all clients, so a summary keeps those of its own. */
export interface RatedVisit {
  readonly day: Day;
  readonly rating: VisitRating;
}

/** How the manager has done on one axis of late. */
export interface AxisAverage {
  readonly axis: RatingAxis;
  /** Mean mark of the last visits, 1 to 5. */
  readonly mean: number;
  /** How many of them were rated on this axis. */
  readonly n: number;
  /** Mean mark of as many before them; absent where there are none. */
  readonly before?: number;
}

/** Rated visits of one client that can count for an average or for the one before it; undefined for none. */
export function ratedVisits(touches: readonly Pick<Touch, 'day' | 'rating'>[]): readonly RatedVisit[] | undefined {
  const rated: RatedVisit[] = [];
  for (const { day, rating } of touches) if (rating !== undefined) rated.push({ day, rating });
  return rated.length === 0 ? undefined : rated.sort(latestFirst).slice(0, RATED_VISITS * 2);
}

/** The average of every axis over the last ten rated visits; axes that were never rated are left out. */
export function axisAverages(visits: readonly RatedVisit[], most = RATED_VISITS): readonly AxisAverage[] {
  const rated = visits.filter(({ rating }) => Object.keys(rating).length > 0).sort(latestFirst);
  const [last, earlier] = [rated.slice(0, most), rated.slice(most, most * 2)];
  return RATING_AXES.flatMap((axis): readonly AxisAverage[] => {
    const marks = marksOf(axis, last);
    if (marks.length === 0) return [];
    const former = marksOf(axis, earlier);
    return [{ axis, mean: meanOf(marks), n: marks.length, ...(former.length === 0 ? {} : { before: meanOf(former) }) }];
  });
}

function latestFirst(a: RatedVisit, b: RatedVisit): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
}

function marksOf(axis: RatingAxis, visits: readonly RatedVisit[]): readonly number[] {
  return visits.flatMap(({ rating }) => rating[axis] ?? []);
}

function meanOf(marks: readonly number[]): number {
  return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
