import { describe, expect, test } from 'vitest';
import { countOf, countOutcomes, type ScriptOutcome } from './outcome.ts';
import { EMPTY_OUTCOMES, MOST_OUTCOMES, readOutcomes, withOutcome, withoutOutcome } from './outcome-book.ts';

const outcome = (id: string, worked = true, scriptId = 'price.stay'): ScriptOutcome => ({
  id,
  scriptId,
  worked,
  on: '2026-11-22',
});
const filled = (n: number) => Array.from({ length: n }, (_, at) => outcome(`${at}`, at % 3 === 0));

describe('the outcomes kept', () => {
  test('become counts above the limit, the oldest first, so that none is lost', () => {
    const book = filled(7).reduce((all, each) => withOutcome(all, each, 3), EMPTY_OUTCOMES);
    expect(book.newest.map(({ id }) => id)).toEqual(['4', '5', '6']);
    expect(book.older).toEqual({ 'price.stay': { worked: 2, n: 4 } });
    expect(countOf(countOutcomes(book.newest, book.older), 'price.stay')).toEqual({ worked: 3, n: 7 });
  });

  test('are five thousand', () => {
    const full = { newest: filled(MOST_OUTCOMES), older: {} };
    expect(withOutcome(full, outcome('last')).newest).toHaveLength(5000);
  });

  test('lose the one that is taken back, and are the same when it is not among them', () => {
    const book = { newest: filled(2), older: {} };
    expect(withoutOutcome(book, '0').newest.map(({ id }) => id)).toEqual(['1']);
    expect(withoutOutcome(book, 'x')).toBe(book);
  });

  test('are read as stored, without what is none', () => {
    const good = { ...outcome('a'), segment: 'exporter', stage: 'contact' };
    const stored = {
      newest: [
        good,
        { ...outcome('b'), on: '2026-13-01' },
        { ...outcome('c'), worked: 1 },
        null,
        { ...good, id: 'd', stage: 'x' },
      ],
      older: { a: { worked: 1, n: 2 }, b: { worked: 3, n: 2 }, c: 4 },
    };
    const { stage: _, ...other } = { ...good, id: 'd' };
    expect(readOutcomes(stored)).toEqual({ newest: [good, other], older: { a: { worked: 1, n: 2 } } });
    for (const none of [undefined, null, [], 'x']) expect(readOutcomes(none)).toEqual(EMPTY_OUTCOMES);
  });

  test('are in the order in which they were tapped, however they were stored', () => {
    const stored = { newest: ['c', 'a', 'b'].map((id) => outcome(id)), older: {} };
    expect(readOutcomes(stored).newest.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('say nothing of names every object knows', () => {
    expect(countOf(countOutcomes([]), 'constructor')).toEqual({ worked: 0, n: 0 });
    expect(countOf(countOutcomes([outcome('a', true, '__proto__')]), 'x')).toEqual({ worked: 0, n: 0 });
  });
});
