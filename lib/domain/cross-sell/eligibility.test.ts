import { expect, test } from 'vitest';
import { CASE_DAY, type CaseFacts, makeCase, makeFacts } from '../../../test/factories/client-case.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import type { ClientKind } from '../client/client.ts';
import type { Product } from '../product/catalogue.ts';
import { knownFacts } from './client-facts.ts';
import { checksOf } from './eligibility.ts';

const line = (product: Partial<Product>, facts: CaseFacts, kind: ClientKind = 'enterprise', on = '2026-11-01') => {
  const dossier = makeCase({ facts: makeFacts(facts).map((fact) => ({ ...fact, on })) });
  const checks = checksOf(makeProduct({ id: 'a.b', ...product }), kind, knownFacts(dossier, CASE_DAY), CASE_DAY);
  return checks.map(({ id, state, missing }) => `${id} ${state}${missing ? ` ${missing.kind}` : ''}`).join(', ');
};

test.each([
  ['nothing known', {}, 'identity open fact'],
  ['a client that is known', { isKnown: true }, 'identity ok'],
  ['an identity that was refused', { isKnown: false }, 'identity fails'],
] as const)('a deposit asks for identity alone: %s', (_what, facts, expected) => {
  expect(line({}, facts)).toBe(expected);
});

test('a loan asks for identity, sector and an approval that nobody here gives', () => {
  const loan = { family: 'loan', suitability: 'creditReview' } as const;
  expect(line(loan, {})).toBe('identity open fact, sector open fact, creditReview open approval');
  expect(line(loan, { isKnown: true, isRestrictedSector: false })).toBe(
    'identity ok, sector ok, creditReview open approval',
  );
});

test.each([
  [{}, 'trade open fact'],
  [{ hasTradeBacking: true }, 'trade ok'],
  [{ hasTradeBacking: false }, 'trade fails'],
])('trade finance asks for a real trade: %o', (facts, expected) => {
  expect(line({ family: 'tradeFinance', suitability: 'tradeBacked' }, facts)).toContain(expected);
});

const fund = { family: 'wealth', suitability: 'riskRated', riskLevel: 'R3' } as const;

test.each([
  [{}, 'riskRating open fact'],
  [{ riskRating: 'C2' }, 'riskRating fails'],
  [{ riskRating: 'C3' }, 'riskRating ok'],
  [{ riskRating: 'C5' }, 'riskRating ok'],
])('a fund of level R3 asks for a rating that bears it: %o', (facts, expected) => {
  expect(line(fund, facts, 'person')).toContain(expected);
});

test('a rating is good for a year and is renewed after that', () => {
  expect(line(fund, { riskRating: 'C3' }, 'person', '2025-11-22')).toContain('riskRating ok');
  expect(line(fund, { riskRating: 'C3' }, 'person', '2025-11-21')).toContain('riskRating open renewal');
  expect(line(fund, { riskRating: 'C2' }, 'person', '2025-11-21')).toContain('riskRating fails');
});

test('a service without a level of its own asks for any rating, hedging for an assessment of its own', () => {
  expect(line({ family: 'wealth', suitability: 'riskRated' }, { riskRating: 'C1' }, 'person')).toContain(
    'riskRating ok',
  );
  expect(line({ family: 'crossBorder', suitability: 'riskRated' }, { riskRating: 'C5' })).toContain(
    'riskRating open assessment',
  );
});

test('a trust asks for a qualified investor, investment banking for a licensed department', () => {
  const trust = { family: 'wealth', suitability: 'qualified' } as const;
  expect(line(trust, {}, 'person')).toBe('identity open fact, qualified open fact');
  expect(line(trust, { isQualifiedInvestor: false }, 'person')).toContain('qualified fails');
  expect(line({ family: 'investmentBanking', suitability: 'specialist' }, {})).toContain('specialist open specialist');
});

test('company products fail for people, wealth for companies unless the product says otherwise', () => {
  expect(line({ family: 'loan' }, {}, 'person')).toContain('clientKind fails');
  expect(line({ family: 'wealth' }, {}, 'enterprise')).toContain('clientKind fails');
  expect(line({ family: 'wealth', kinds: ['enterprise'] }, {}, 'enterprise')).not.toContain('clientKind');
});
