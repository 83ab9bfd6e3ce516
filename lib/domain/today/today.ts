import type { Day } from '../calendar/day.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isDueOn } from '../follow-up/follow-up.ts';

/** Follow-ups due by `today` and not put off: the number on the badge. */
export function countDueItems(
  summaries: readonly Pick<ClientSummary, 'followUps' | 'handedOverOn'>[],
  today: Day,
): number {
  let count = 0;
  for (const { followUps, handedOverOn } of summaries) {
    if (handedOverOn !== undefined) continue;
    for (const item of followUps) if (isDueOn(item, today)) count += 1;
  }
  return count;
}
