import type { Client } from '../client/client.ts';
import { MOST_JUDGEMENTS, type RiskItem, type RiskJudgement } from './item.ts';

/** The judgements of one item, the newest first; of one day the one that was made later. */
export function judgementsOf(judgements: readonly RiskJudgement[] = [], item: RiskItem): readonly RiskJudgement[] {
  return judgements
    .filter((each) => each.item === item)
    .reverse()
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

/** A client with one more judgement. A second one of the same item and day replaces the first; of too many the oldest goes. */
export function withJudgement(client: Client, judgement: RiskJudgement): Client {
  const others = (client.judgements ?? []).filter(({ item, on }) => item !== judgement.item || on !== judgement.on);
  const kept = [...others, judgement].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  return { ...client, judgements: kept.slice(-MOST_JUDGEMENTS) };
}

/** A client without one of its judgements: the one before it counts again. */
export function withoutJudgement(client: Client, id: string): Client {
  const { judgements = [], ...rest } = client;
  const left = judgements.filter((each) => each.id !== id);
  return left.length === 0 ? rest : { ...rest, judgements: left };
}
