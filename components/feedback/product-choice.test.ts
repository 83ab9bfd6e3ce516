import { expect, test } from 'vitest';
import { choiceOf, familiesOf, withChoice } from './product-choice.ts';

const SAID = { family: 'loan', kind: 'wish', text: '快一点' } as const;

test.each(['settlement', 'settlement:settlement.ebank'])('%s comes back when it was chosen', (choice) => {
  expect(choiceOf(withChoice({ ...SAID, productId: 'loan.old' }, choice))).toBe(choice);
});

test('has every family when the content is not there', () => {
  expect(familiesOf(undefined).length).toBe(10);
  expect(familiesOf('failed').every(({ products }) => products.length === 0)).toBe(true);
});
