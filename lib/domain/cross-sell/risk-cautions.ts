import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { RiskGroup } from '../risk/item.ts';
import { riskOf } from '../risk/of-client.ts';
import type { RatedGroup, RiskReason } from '../risk/rating.ts';
import type { Caution, UsedFact } from './suggestion.ts';

/** Groups that hold new credit back when they are high: who cannot pay, or may not. */
const HOLDING: ReadonlySet<RiskGroup> = new Set(['financial', 'compliance']);

/**
 * What the risk of a client says of proposing (domain facts §4). A signal that stands holds credit until it is settled: first a talk, then
 * a plan. A high rating is minded for every group that is high; the finances and the compliance hold credit as well.
 */
export function riskCautions(client: Client, today: Day): readonly Caution[] {
  const { standing, rating } = riskOf(client, today);
  const signals = standing.map(
    ({ id, kind, on }): Caution => ({
      ...{ id: 'riskSignal', holdsCredit: true },
      fact: { kind: 'riskSignal', id, signal: kind, on, source: 'log' },
    }),
  );
  const high = rating.level === 'high' ? rating.groups.filter(({ level }) => level === 'high') : [];
  return [...signals, ...high.flatMap(cautionOf)];
}

function cautionOf({ group, items, observed }: RatedGroup): readonly Caution[] {
  const reasons = [
    ...items.flatMap(({ item, reasons: own }) => own.map((reason) => ({ item, reason }))),
    ...observed.map((reason) => ({ item: undefined, reason })),
  ].filter(({ reason }) => reason.level === 'high');
  // The newest says most; of one day the first in the order of the items.
  const [newest] = reasons.sort((a, b) => (a.reason.on === b.reason.on ? 0 : a.reason.on < b.reason.on ? 1 : -1));
  if (!newest) return [];
  const { item, reason } = newest;
  const named = { ...(item === undefined ? {} : { item }), ...signalOf(reason) };
  const fact: UsedFact = { kind: 'risk', group, ...named, on: reason.on, source: SOURCES[reason.kind] };
  return [{ id: 'riskHigh', holdsCredit: HOLDING.has(group), fact }];
}

const SOURCES = Object.freeze({ judged: 'judged', warned: 'document', observed: 'log' } as const);

function signalOf(reason: RiskReason): Pick<Extract<UsedFact, { kind: 'risk' }>, 'signal'> {
  if (reason.kind === 'judged') return {};
  return { signal: reason.kind === 'warned' ? reason.warning : reason.signal };
}
