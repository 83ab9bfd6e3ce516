import { expect, test } from 'vitest';
import { scenarioFor } from './script-for.ts';

test.each([
  ['complaint.transfer', 'transferComplaint'],
  ['complaint.service', 'slowService'],
  ['complaint.charge', 'price'],
  ['complaint.product', 'depositSafety'],
  ['onboarding.payroll', undefined],
  ['toString', undefined],
])('the scripts for %s are those of %s', (checklistId, scenario) => {
  expect(scenarioFor(checklistId)).toBe(scenario);
});
