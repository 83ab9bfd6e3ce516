import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFact } from '../../test/factories/any-parts.ts';
import { makeClient } from '../../test/factories/client.ts';
import { factSchema } from '../../lib/contracts/schemas/client-parts.schema.ts';
import type { ClientFact, FactKey } from '../../lib/domain/client/fact.ts';
import { badFacts, factText, isFactDay, readFact, withFacts } from './fact-draft.ts';

const SAID = { on: '2026-11-22', source: 'said', note: ' 见面说的 ' } as const;

describe('a typed fact', () => {
  test.each([
    ['annualSales', '8000', 8_000_000_000],
    ['annualSales', '5亿', 50_000_000_000],
    ['annualSales', '-1', 'bad'],
    ['annualSales', '很多', 'bad'],
    ['foundedYear', '２００６', 2006],
    ['foundedYear', '20', 'bad'],
    ['employees', '1,200', 1200],
    ['employees', '1.5', 'bad'],
    ['researchShare', '20%', 2000],
    ['researchShare', '120', 'bad'],
    ['hasPatents', 'yes', true],
    ['hasPatents', 'no', false],
    ['riskRating', 'C3', 'C3'],
    ['riskRating', 'C9', 'bad'],
    ['outlets', ' ', undefined],
  ] as const)('%s “%s” means %s', (key, text, value) => {
    expect(readFact(key, text)).toBe(value);
  });

  test('means the same again when it is shown in its field', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const { key, value } = fact as ClientFact;
        // Beyond nine trillion yuan the figure in 万元 is no longer exact.
        fc.pre(typeof value !== 'number' || value < 1e15);
        expect(readFact(key, factText(fact as ClientFact))).toEqual(value);
      }),
    );
  });

  test('that cannot be read is named', () => {
    expect(badFacts({ annualSales: '很多', outlets: '3' })).toEqual(['annualSales']);
  });
});

describe('a client with what a form says', () => {
  const CLIENT = makeClient({
    facts: [
      { key: 'outlets', value: 3, on: '2025-01-01', source: 'import' },
      { key: 'isKnown', value: true, on: '2025-01-01', source: 'document' },
    ],
  });

  test('has the new facts with their day and source, and keeps the others', () => {
    const next = withFacts(CLIENT, { outlets: '12', annualSales: '8000' }, SAID);
    expect(next?.facts).toEqual([
      { key: 'isKnown', value: true, on: '2025-01-01', source: 'document' },
      { key: 'outlets', value: 12, on: '2026-11-22', source: 'said', note: '见面说的' },
      { key: 'annualSales', value: 8_000_000_000, on: '2026-11-22', source: 'said', note: '见面说的' },
    ]);
    for (const fact of next?.facts ?? []) expect(factSchema.safeParse(fact).success).toBe(true);
  });

  test('loses a fact whose field was emptied, and the list with the last one', () => {
    const one = withFacts(CLIENT, { outlets: '' }, SAID);
    expect(one?.facts?.map(({ key }) => key)).toEqual(['isKnown']);
    expect(one && withFacts(one, { isKnown: '' }, SAID)).not.toHaveProperty('facts');
  });

  test('is not written when nothing was filled in', () => {
    expect(withFacts(CLIENT, { annualSales: '', employees: ' ' }, SAID)).toBeUndefined();
  });

  test('takes over the stage of development as well', () => {
    expect(withFacts(CLIENT, {}, SAID, 'growth')).toMatchObject({ developmentStage: 'growth', facts: CLIENT.facts });
  });

  test('is not written when it would hold too many', () => {
    const many = Array.from({ length: 100 }, () => ({
      ...(CLIENT.facts?.[0] as ClientFact),
      key: 'buyers' as FactKey,
    }));
    expect(withFacts({ ...CLIENT, facts: many }, { outlets: '1' }, SAID)).toBeUndefined();
  });
});

test.each([
  ['2026-11-22', true],
  ['2026-11-23', false],
  ['', false],
])('a fact of %s is taken on 2026-11-22: %s', (on, isGood) => {
  expect(isFactDay(on, '2026-11-22')).toBe(isGood);
});
