import { describe, expect, test } from 'vitest';
import { decidePair } from '../../test/names/decide-pair.ts';
import { isHeldOut, type NamePair, readPairs } from '../../test/names/read-pairs.ts';

const PAIRS = readPairs();

/** What automatic binding is worth: precision over all that was bound, recall over all that had to be. */
function measure(pairs: readonly NamePair[]) {
  const judged = pairs.map((pair) => ({ pair, ...decidePair(pair) }));
  const bound = judged.filter(({ subject }) => subject.kind === 'client');
  const isMeant = ({ pair, verdict }: (typeof judged)[number]) =>
    verdict === 'bind' ? pair.expected === 'bind' : pair.context['p.means'] === 'other';
  const wrong = bound.filter((one) => !isMeant(one));
  const right = bound.filter(({ pair, verdict }) => pair.expected === 'bind' && verdict === 'bind');
  const wanted = pairs.filter(({ expected }) => expected === 'bind');
  const agreed = judged.filter(({ pair, verdict }) => pair.expected === verdict);
  return {
    judged,
    pairs: pairs.length,
    bound: bound.length,
    precision: 1 - wrong.length / bound.length,
    recall: right.length / wanted.length,
    agreement: agreed.length / pairs.length,
  };
}

test('holds at least 500 pairs, each once, when the file is read', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(500);
  const keys = PAIRS.map(({ name, onPage, context }) => JSON.stringify([name, onPage, context]));
  expect(new Set(keys).size).toBe(keys.length);
});

describe('automatic binding', () => {
  const halves = [
    ['developed on', PAIRS.filter((pair) => !isHeldOut(pair))],
    ['held out', PAIRS.filter(isHeldOut)],
  ] as const;
  test.each(halves)('binds nobody wrongly and nine in ten of those it should when pairs were %s', (half, pairs) => {
    const { judged, ...totals } = measure(pairs);
    process.stdout.write(`name pairs, ${half}: ${JSON.stringify(totals)}\n`);
    expect(pairs.length).toBeGreaterThan(200);
    expect(totals.precision).toBe(1);
    expect(totals.recall).toBeGreaterThanOrEqual(0.9);
    expect(totals.agreement).toBeGreaterThanOrEqual(0.9);
  });
});
