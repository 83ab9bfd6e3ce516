import { useObservable } from 'dexie-react-hooks';
import type { DayPlan } from '../services/day-plan.ts';
import { useServices } from './services-context.tsx';

export type { DayPlan } from '../services/day-plan.ts';

/** Who to see today and why now; undefined until it has been worked out. */
export function useDayPlan(): DayPlan | undefined {
  const { dayPlan } = useServices();
  return useObservable(() => dayPlan.plan$, [dayPlan]);
}
