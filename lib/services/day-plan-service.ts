import { combineLatest, Observable, shareReplay, switchMap } from 'rxjs';
import { partsOf } from '../db/view.ts';
import type { Day } from '../domain/calendar/day.ts';
import { makeWorkCalendar, type WorkCalendar } from '../domain/calendar/workdays.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { brokenOff, firstOf, type RankedPart, type Ranking, rank } from '../domain/today/ranking.ts';
import type { TodayOptions } from '../domain/today/reasons.ts';
import { breathe } from '../util/breathe.ts';
import type { DayPlan, DayPlanService } from './day-plan.ts';

/** Work between two breaths, in ms: short enough not to be felt. */
const SLICE = 8;

/**
 * The day's plan over the summaries. `loadCalendar`: the working calendar, which is in a file of its own; without it the plan
 * reckons every day as one people work on.
 */
export function createDayPlanService(
  summaries$: Observable<readonly ClientSummary[]>,
  today$: Observable<Day>,
  loadCalendar: () => Promise<WorkCalendar> = publishedCalendar,
): DayPlanService {
  let former: Ranking | undefined;
  let options: TodayOptions | undefined;
  const ready = async () => {
    const calendar = await loadCalendar().catch(() => undefined);
    options ??= calendar ? { calendar } : {};
    return options;
  };

  const follow = (summaries: readonly ClientSummary[], today: Day) =>
    new Observable<DayPlan>((subscriber) => {
      let isStopped = false;
      let done: readonly RankedPart[] | undefined;
      const work = async (known: TodayOptions) => {
        const steps = rank(partsOf(summaries), today, known, former);
        while (!isStopped) {
          // The first slice is done at once: for most books it is all.
          const until = performance.now() + SLICE;
          do {
            const step = steps.next();
            if (step.done) {
              done = undefined;
              former = summaries.length === 0 ? undefined : step.value;
              subscriber.next(planOf(step.value, summaries.length));
              return;
            }
            done = step.value;
          } while (performance.now() < until);
          await breathe();
        }
      };
      const begin = options ? work(options) : ready().then((known) => (isStopped ? undefined : work(known)));
      begin.catch((error: unknown) => subscriber.error(error));
      return () => {
        isStopped = true;
        if (done && options) former = brokenOff(done, today, options, former);
      };
    });

  return {
    plan$: combineLatest([summaries$, today$]).pipe(
      switchMap(([summaries, today]) => follow(summaries, today)),
      shareReplay({ bufferSize: 1, refCount: false }),
    ),
  };
}

function planOf(ranking: Ranking, clients: number): DayPlan {
  return {
    count: ranking.count,
    due: ranking.due,
    clients,
    first: (most) => firstOf(ranking, most),
  };
}

async function publishedCalendar(): Promise<WorkCalendar> {
  const { publishedWorkCalendar } = await import('../util/work-calendar.ts');
  return makeWorkCalendar(publishedWorkCalendar());
}
