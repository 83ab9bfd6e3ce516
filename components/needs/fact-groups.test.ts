import { expect, test } from 'vitest';
import { FACT_KEYS } from '../../lib/domain/client/fact.ts';
import { askedKeys } from './asked-keys.ts';
import { FACT_GROUPS, factsOfGroup } from './fact-groups.ts';

test('every fact stands in one part of the list', () => {
  const all = FACT_GROUPS.flatMap(factsOfGroup);
  expect([...all].sort()).toEqual([...FACT_KEYS].sort());
});

test('parts hold what their name says', () => {
  expect(factsOfGroup('money')).toContain('annualSales');
  expect(factsOfGroup('business')).toContain('outlets');
  expect(factsOfGroup('situation')).toContain('hasFxExposure');
  expect(factsOfGroup('wants')).toEqual(expect.arrayContaining(['wantsSpeed', 'plansListing']));
  expect(factsOfGroup('checks')).toContain('isKnown');
});

test('a small form asks for the four most telling things, or what opens a talk when nothing is asked for', () => {
  const asks = (['outlets', 'employees', 'buyers', 'suppliers', 'idleCash'] as const).map((key) => ({
    kind: 'fact' as const,
    key,
    titles: [],
  }));
  expect(askedKeys(asks, 'enterprise').keys).toEqual(['outlets', 'employees', 'buyers', 'suppliers']);
  expect(askedKeys([{ kind: 'developmentStage', titles: [] }], 'enterprise')).toEqual({ keys: [], hasStage: true });
  expect(askedKeys([], 'person').keys).toContain('riskRating');
  expect(askedKeys([], 'enterprise')).toMatchObject({ hasStage: false });
});
