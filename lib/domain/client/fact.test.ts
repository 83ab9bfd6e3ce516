import { expect, test } from 'vitest';
import { makeId } from '../../../test/factories/client.ts';
import { anyFact } from '../../../test/factories/any-parts.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { makeClient } from '../../../test/factories/client.ts';
import fc from 'fast-check';
import { type ClientFact, FACT_KEYS, FACT_UNITS, unitedFacts } from './fact.ts';

const fact = (patch: Partial<ClientFact> = {}): ClientFact => ({
  ...{ key: 'annualSales', value: 1, on: '2026-11-01', source: 'said' },
  ...patch,
});

test('of two entries the later word counts, of the same day the first entry’s', () => {
  const [own, later] = [fact(), fact({ value: 2, on: '2026-11-02' })];
  expect(unitedFacts([own], [later])).toEqual([later]);
  expect(unitedFacts([later], [own])).toEqual([later]);
  expect(unitedFacts([own], [fact({ value: 3 })])).toEqual([own]);
  expect(unitedFacts([own], [fact({ key: 'employees', value: 9 })])).toHaveLength(2);
  // Even where one entry says the same twice.
  expect(unitedFacts([later, own], [])).toEqual([later]);
});

test('every fact can be stored with a value of its unit, and with no other', () => {
  const put = (facts: readonly ClientFact[]) => {
    const record = makeClient({ id: makeId(), facts });
    return () => parseChange({ op: 'put', kind: 'client', clientId: record.id, record });
  };
  fc.assert(
    fc.property(anyFact, (each) => {
      expect(put([each])).not.toThrow();
    }),
  );
  for (const key of FACT_KEYS) {
    const wrong = FACT_UNITS[key] === 'flag' ? 1 : true;
    expect(put([fact({ key, value: wrong })])).toThrow();
  }
});
