import type { Day } from '../calendar/day.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isDueOn } from '../follow-up/follow-up.ts';
import { isResting } from './rest.ts';

/** Follow-ups due by `today` and not put off, of clients that do not rest: the number on the badge. */
export function countDueItems(
  summaries: readonly Pick<ClientSummary, 'followUps' | 'handedOverOn' | 'restUntil'>[],
  today: Day,
): number {
  let count = 0;
  for (const client of summaries) {
    if (client.handedOverOn !== undefined || isResting(client, today)) continue;
    for (const item of client.followUps) if (isDueOn(item, today)) count += 1;
  }
  return count;
}
