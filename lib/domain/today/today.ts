import { type Day, daysBetween } from '../calendar/day.ts';
import type { Grade } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isDueOn } from '../follow-up/follow-up.ts';
import { type Health, healthOf } from '../health/health.ts';

/** One line of the day's list: a follow-up that is due, or a client who needs attention for another reason. */
export interface TodayItem {
  readonly client: ClientSummary;
  readonly health: Health;
  /** The due or overdue follow-up this line is about; absent when the client is listed for `health` alone. */
  readonly followUp?: ClientSummary['followUps'][number];
  /** Days overdue; 0 due today. Absent without a follow-up. */
  readonly overdueBy?: number;
  /** Sum of the weights below; larger comes first. */
  readonly weight: number;
}

// A broken promise outweighs everything; a grade step is worth about three days of delay.
const WEIGHT = Object.freeze({ promise: 40, due: 20, perDayOverdue: 2, maxOverdue: 30, risk: 15, watch: 5 });
const GRADE_WEIGHT: Record<Grade, number> = { A: 18, B: 12, C: 6, D: 0 };

/**
 * Who to see today and why: every follow-up due by `today`, then clients at risk or with no next step. Who was handed over
 * to a colleague is not listed.
 * One line a client and follow-up; heaviest first, ties by client id.
 */
export function todayList(summaries: readonly ClientSummary[], today: Day): TodayItem[] {
  const items: TodayItem[] = [];
  for (const client of summaries) {
    // A colleague's business now.
    if (client.handedOverOn !== undefined) continue;
    const health = healthOf(client, today);
    const base = GRADE_WEIGHT[client.grade] + (health.level === 'risk' ? WEIGHT.risk : 0);
    const due = client.followUps.filter((item) => isDueOn(item, today));
    for (const followUp of due) {
      const overdueBy = daysBetween(followUp.due, today);
      const weight =
        base +
        WEIGHT.due +
        (followUp.kind === 'promise' ? WEIGHT.promise : 0) +
        Math.min(overdueBy * WEIGHT.perDayOverdue, WEIGHT.maxOverdue);
      items.push({ client, health, followUp, overdueBy, weight });
    }
    const isOutOfProcess = client.stage === 'lost' || client.stage === 'dormant';
    if (due.length === 0 && !isOutOfProcess && health.level !== 'good') {
      items.push({ client, health, weight: base + (health.level === 'watch' ? WEIGHT.watch : 0) });
    }
  }
  return items.sort((a, b) => b.weight - a.weight || (a.client.id < b.client.id ? -1 : 1));
}

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
