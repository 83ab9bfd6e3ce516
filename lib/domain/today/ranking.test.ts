import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import { addDays } from '../calendar/day.ts';
import { GRADES } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { dayPlan } from './day-plan.ts';
import { brokenOff, firstOf, type RankedPart, type Ranking, rank } from './ranking.ts';
import type { TodayOptions } from './reasons.ts';
import { countDueItems } from './today.ts';

const TODAY = '2026-11-22';
const OPTIONS: TodayOptions = {};

/** The `seed`-th client of the tests: every reason turns up, and so do clients without any. */
function client(seed: number): ClientSummary {
  return makeSummary({
    client: { grade: GRADES[seed % 4] ?? 'A', stageSince: seed % 5 === 0 ? '2026-01-01' : '2026-11-10' },
    touches: seed % 3 === 0 ? [] : [makeTouch({ day: addDays(TODAY, -(seed % 40)) })],
    followUps:
      seed % 7 === 0
        ? []
        : [
            makeFollowUp({
              kind: seed % 2 === 0 ? 'promise' : 'nextStep',
              due: addDays(TODAY, (seed % 11) - 5),
              ...(seed % 6 === 1 ? { snoozedUntil: addDays(TODAY, (seed % 5) - 2) } : {}),
            }),
          ],
  });
}

function run(parts: readonly (readonly ClientSummary[])[], former?: Ranking): { ranking: Ranking; steps: number } {
  const work = rank(parts, TODAY, OPTIONS, former);
  for (let steps = 0; ; steps += 1) {
    const step = work.next();
    if (step.done) return { ranking: step.value, steps };
  }
}

const parted = (clients: readonly ClientSummary[], size: number) =>
  Array.from({ length: Math.ceil(clients.length / size) }, (_, n) => clients.slice(n * size, (n + 1) * size));

/** What the whole book says when nothing is remembered. */
function expectAsPlanned(ranking: Ranking, clients: readonly ClientSummary[]): void {
  const plan = dayPlan(clients, TODAY, OPTIONS);
  expect(firstOf(ranking, Number.POSITIVE_INFINITY)).toEqual(plan);
  expect(ranking.count).toBe(plan.length);
  expect(ranking.due).toBe(countDueItems(clients, TODAY));
}

describe('rank', () => {
  test('says what the plan of the whole book says, whatever the parts', () => {
    const clients = Array.from({ length: 97 }, (_, seed) => client(seed));
    for (const size of [1, 7, 50, 200]) expectAsPlanned(run(parted(clients, size)).ranking, clients);
  });

  test('says the same when it follows changes as when it begins anew', () => {
    const seeds = fc.array(fc.nat(500), { minLength: 1, maxLength: 40 });
    const changes = fc.array(fc.record({ at: fc.nat(60), seed: fc.option(fc.nat(500), { nil: undefined }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(seeds, changes, (first, list) => {
        let parts = parted(first.map(client), 9).map((part) => part as readonly ClientSummary[]);
        let { ranking } = run(parts);
        for (const { at, seed } of list) {
          const number = at % parts.length;
          const part = parts[number] ?? [];
          const place = at % (part.length + 1);
          // Replaced, added behind, or taken out, as a page of summaries is.
          const rest = seed === undefined ? part.toSpliced(place, 1) : part.toSpliced(place, 1, client(seed));
          parts = parts.with(number, rest);
          ({ ranking } = run(parts, ranking));
          expectAsPlanned(ranking, parts.flat());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reckons only the part anew in which a client has changed', () => {
    const parts = parted(
      Array.from({ length: 60 }, (_, seed) => client(seed)),
      20,
    );
    const { ranking, steps } = run(parts);
    expect(steps).toBe(3);
    expect(run(parts, ranking).steps).toBe(0);
    const changed = parts.with(1, (parts[1] ?? []).with(4, client(14)));
    const next = run(changed, ranking);
    expect(next.steps).toBe(1);
    expect(next.ranking.parts[0]).toBe(ranking.parts[0]);
    expectAsPlanned(next.ranking, changed.flat());
  });

  test('takes nothing over from another day', () => {
    const parts = parted(
      Array.from({ length: 30 }, (_, seed) => client(seed)),
      10,
    );
    const { ranking } = run(parts);
    const tomorrow = addDays(TODAY, 1);
    const work = rank(parts, tomorrow, OPTIONS, ranking);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(firstOf(step.value, 99)).toEqual(dayPlan(parts.flat(), tomorrow, OPTIONS));
  });

  test('goes on where it was broken off', () => {
    const parts = parted(
      Array.from({ length: 50 }, (_, seed) => client(seed)),
      10,
    );
    const work = rank(parts, TODAY, OPTIONS);
    let done: readonly RankedPart[] = [];
    for (let step = 0; step < 3; step += 1) done = work.next().value as readonly RankedPart[];
    const next = run(parts, brokenOff(done, TODAY, OPTIONS));
    expect(next.steps).toBe(2);
    expectAsPlanned(next.ranking, parts.flat());
  });
});

test('the first entries are the heaviest of all parts', () => {
  const clients = Array.from({ length: 80 }, (_, seed) => client(seed));
  const { ranking } = run(parted(clients, 13));
  expect(firstOf(ranking, 5)).toEqual(dayPlan(clients, TODAY, OPTIONS).slice(0, 5));
  expect(firstOf(run([]).ranking, 5)).toEqual([]);
});
