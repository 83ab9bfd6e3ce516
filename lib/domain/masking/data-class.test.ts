import { expect, test } from 'vitest';
import { DATA_CLASS } from './data-class.ts';

test('has no field for what authenticates', () => {
  const names = Object.values(DATA_CLASS).flatMap((fields) => Object.keys(fields));
  expect(names.filter((name) => /password|pin$|cvv|secret|otp|token/i.test(name))).toEqual([]);
});

test('masks every free text, phone and birthday whoever the client is', () => {
  const always = Object.entries(DATA_CLASS).flatMap(([kind, fields]) =>
    Object.entries(fields)
      .filter(([, rule]) => rule.mask !== 'none' && !('onlyNatural' in rule))
      .map(([field]) => `${kind}.${field}`),
  );
  expect(always).toEqual([
    'client.note',
    'client.stageMoves',
    'client.criteria',
    'client.gradeOverride',
    'client.gradeMoves',
    'client.referredBy',
    'client.outsideReason',
    'client.signals',
    'client.files',
    'client.facts',
    'client.links',
    'client.procedures',
    'client.judgements',
    'client.riskSignals',
    'client.researchPlans',
    'person.name',
    'person.phone',
    'person.birthday',
    'person.note',
    'touch.text',
    'touch.topics',
    'touch.feedback',
    'holding.name',
    'loan.product',
    'followUp.text',
    'followUp.place',
    'opportunity.name',
    'opportunity.reason',
    'opportunity.note',
    'opportunity.moves',
  ]);
});
