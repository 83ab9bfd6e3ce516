import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { Client, Potential } from '../../domain/client/client.ts';
import type { Person } from '../../domain/client/person.ts';
import type { Signal, SignalKind } from '../../domain/client/signal.ts';
import type { Balance, Holding } from '../../domain/product/holding.ts';
import { EXIT_CRITERIA } from '../../domain/stage/criteria.ts';
import type { CriterionTick } from '../../domain/stage/criterion.ts';
import { isConverted, isProcessStage, type ProcessStage, stageStep } from '../../domain/stage/stage.ts';
import type { StageMove } from '../../domain/stage/stage-move.ts';
import type { Random } from '../../util/random.ts';
import type { Step } from './history.ts';

const OUTSIDE_REASONS = Object.freeze({
  dormant: ['老板说今年不投资，明年开春再谈', '项目停了，等新厂批下来'],
  lost: ['原合作银行降了利率，留在那边', '换了财务总监，不再回复'],
});
const SIGNALS: readonly (readonly [SignalKind, string])[] = [
  ['other', '说起别家行的存单利率更高'],
  ['complaint', '上月一笔运费转账到账晚了，司机等着用钱，客户不满意'],
  ['keyPersonLeft', '财务总监离职，新任的还没见过'],
];
/** What the potential of a client of a grade is judged to be, drawn from these. */
const POTENTIALS: { readonly [G in Client['grade']]: readonly Potential[] } = Object.freeze({
  A: ['high', 'high', 'middle'],
  B: ['high', 'middle', 'middle'],
  C: ['middle', 'low', 'middle'],
  D: ['low', 'low', 'middle'],
});

/** How the stages of a client went: its moves and what was ticked on the way, as its touches tell it. */
export function wayOf(client: Client, steps: readonly Step[], random: Random): Partial<Client> {
  const stageMoves: StageMove[] = [];
  const criteria: CriterionTick[] = [];
  let from: ProcessStage = 'contact';
  const go = (to: Client['stage'], on: Day, rest: Partial<StageMove> = {}) => {
    stageMoves.push({ from, to, on, ...rest });
    if (isProcessStage(to)) from = to;
  };
  for (const { phase, touch } of steps) {
    if (!isProcessStage(phase) || stageStep(phase) <= stageStep(from)) continue;
    if (touch.day > client.stageSince) break;
    for (const { id, isMandatory } of EXIT_CRITERIA[from]) {
      if (isMandatory) criteria.push({ id, on: touch.day, evidence: { kind: 'touch', ref: touch.id } });
    }
    go(phase, touch.day);
  }
  if (!isProcessStage(client.stage)) {
    const reason = random.pick(OUTSIDE_REASONS[client.stage]);
    go(client.stage, client.stageSince, { reason });
    return { stageMoves, criteria, outsideReason: reason };
  }
  // A relationship older than what was written down: nobody knows its way.
  if (from !== client.stage || stageMoves.at(-1)?.on !== client.stageSince) return {};
  return { stageMoves, criteria };
}

/** How much business the manager thinks there could be; not judged yet for some. */
export function potentialOf({ grade }: Client, random: Random): Partial<Client> {
  return random.chance(0.75) ? { potential: random.pick(POTENTIALS[grade]) } : {};
}

/** A standing signal for every eighth client that does business with the bank. */
export function signalsOf(client: Client, index: number, today: Day, nextId: () => string): Partial<Client> {
  if (!isConverted(client.stage) || index % 8 !== 4) return {};
  const [kind, note] = SIGNALS[index % SIGNALS.length] as (typeof SIGNALS)[number];
  const on = addDays(today, -Math.min(12 + (index % 5) * 9, daysBetween(client.createdOn, today)));
  const signal: Signal = { id: nextId(), kind, on, note };
  return { signals: [signal] };
}

/** Everybody knows the one at the top; the others know each other by halves. */
export function acquainted(people: readonly Person[], random: Random): Person[] {
  const [top] = people;
  return people.map((person, at) => {
    if (at === 0 || !top) return person;
    const others = people.slice(1, at).filter(() => random.chance(0.5));
    return { ...person, knows: [top.id, ...others.map(({ id }) => id)] };
  });
}

const MONEY: readonly Holding['family'][] = Object.freeze(['settlement', 'deposit', 'cashManagement', 'wealth']);

/** The month-ends of the last half year of a balance; every eleventh client's have been falling. */
export function balancesOf(holding: Holding, index: number, today: Day, random: Random): Holding {
  const newest = holding.balanceFen;
  if (newest === undefined || !MONEY.includes(holding.family)) return holding;
  const step = index % 11 === 8 ? -0.16 : 0.03;
  const balances: Balance[] = [];
  for (let back = 5; back >= 0; back -= 1) {
    const on = addDays(today, -(30 * back + 2));
    if (on < holding.since) continue;
    const share = back === 0 ? 1 : 1 - step * back + (random.next() - 0.5) * 0.06;
    balances.push({ on, fen: Math.round((newest * share) / 10_000_00) * 10_000_00 || newest });
  }
  return balances.length < 2 ? holding : { ...holding, balances: [...balances.slice(0, -1), last(balances, newest)] };
}

function last(balances: readonly Balance[], fen: number): Balance {
  return { on: (balances.at(-1) as Balance).on, fen };
}
