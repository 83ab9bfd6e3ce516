import { combineLatest, map, Observable, shareReplay, switchMap } from 'rxjs';
import { partsOf } from '../db/view.ts';
import type { Day } from '../domain/calendar/day.ts';
import { makeWorkCalendar, type WorkCalendar } from '../domain/calendar/workdays.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { type RelationRules, ruleOptions } from '../domain/policy/relation-rules.ts';
import { brokenOff, firstOf, type RankedPart, type Ranking, rank } from '../domain/today/ranking.ts';
import type { TodayOptions } from '../domain/today/reasons.ts';
import { breathe } from '../util/breathe.ts';
import type { DayPlan, DayPlanService } from './day-plan.ts';

/** Work between two breaths, in ms: short enough not to be felt. */
const SLICE = 8;

/**
 * The day's plan over the summaries, by the rules in force. `loadCalendar`: the working calendar, which is in a file of its own; without it the plan
 * reckons every day as one people work on.
 */
export function createDayPlanService(
  summaries$: Observable<readonly ClientSummary[]>,
  today$: Observable<Day>,
  rules$: Observable<RelationRules>,
  loadCalendar: () => Promise<WorkCalendar> = publishedCalendar,
): Pick<DayPlanService, 'plan$'> {
  let former: Ranking | undefined;
  const calendar = loadCalendar().catch(() => undefined);
  // One object for as long as the rules are the same: what was ranked by it holds.
  const options$ = combineLatest([rules$, calendar]).pipe(
    map(([rules, known]): TodayOptions => ({ ...ruleOptions(rules), ...(known ? { calendar: known } : {}) })),
  );

  const follow = (summaries: readonly ClientSummary[], today: Day, options: TodayOptions) =>
    new Observable<DayPlan>((subscriber) => {
      let isStopped = false;
      let done: readonly RankedPart[] | undefined;
      const work = async () => {
        const steps = rank(partsOf(summaries), today, options, former);
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
      work().catch((error: unknown) => subscriber.error(error));
      return () => {
        isStopped = true;
        if (done) former = brokenOff(done, today, options, former);
      };
    });

  return {
    plan$: combineLatest([summaries$, today$, options$]).pipe(
      switchMap(([summaries, today, options]) => follow(summaries, today, options)),
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
