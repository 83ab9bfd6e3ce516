import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRelations } from './policy-relations.ts';

const read = (given: unknown) => {
  const problems: string[] = [];
  return { set: readRelations(given, (path) => problems.push(path)), problems };
};

describe('the bank’s figures of the relation rules', () => {
  test.each([
    [undefined, {}, []],
    [{}, {}, []],
    [{ touches: { low: 4, high: 6 } }, { 'touches.low': 4, 'touches.high': 6 }, []],
    [{ touches: { collapse: 'none' } }, { 'touches.collapse': 'none' }, []],
    [{ prospects: { A: { ideal: 5 } } }, { 'prospects.A.ideal': 5 }, []],
    [{ dwell: { contact: 30 }, value: { high: 80 } }, { 'dwell.contact': 30, 'value.high': 80 }, []],
    ['5', {}, ['relations']],
    [{ touches: 5 }, {}, ['relations.touches']],
    [{ touches: { low: 0 } }, { 'touches.low': 5 }, ['relations.touches.low']],
    [{ touches: { low: '4' } }, { 'touches.low': 5 }, ['relations.touches.low']],
    [{ touches: { collapse: 'daily' } }, { 'touches.collapse': 'sameDaySameChannel' }, ['relations.touches.collapse']],
    [{ prospects: { E: { ideal: 5 } } }, {}, ['relations.prospects.E']],
    [{ prospects: { A: { idea: 5 } } }, {}, ['relations.prospects.A.idea']],
    [{ 'prospects.A': { ideal: 5 } }, { 'prospects.A.ideal': 5 }, []],
    [{ touches: { low: 9, high: 4 } }, { 'touches.low': 9, 'touches.high': 4 }, ['relations.touches.high']],
  ] as const)('%j is read as %j', (given, set, problems) => {
    expect(read(given)).toEqual({ set, problems });
  });
  test('survive anything, and nothing unusable is passed over in silence', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const { set, problems } = read(given);
        const isEmpty = given === undefined || JSON.stringify(given) === '{}';
        if (Object.keys(set).length === 0 && !isEmpty && typeof given !== 'object') expect(problems).toHaveLength(1);
      }),
    );
  });
});
