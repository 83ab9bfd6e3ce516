import { expect, test } from 'vitest';
import { GRADES } from '../client/client.ts';
import { PROCESS_STAGES } from '../stage/stage.ts';
import { cadenceFor } from './cadence.ts';

test('a better grade is never contacted less often, and the aim lies below the limit', () => {
  for (const stage of PROCESS_STAGES) {
    const cadences = GRADES.map((grade) => cadenceFor(grade, stage));
    for (const [index, cadence] of cadences.entries()) {
      expect(cadence?.ideal).toBeLessThan(cadence?.longest ?? 0);
      if (index > 0) expect(cadence?.ideal).toBeGreaterThanOrEqual(cadences[index - 1]?.ideal ?? 0);
    }
  }
});

test('a prospect is contacted more often than a customer of the same grade', () => {
  for (const grade of GRADES) {
    expect(cadenceFor(grade, 'contact')?.longest).toBeLessThan(cadenceFor(grade, 'deepening')?.longest ?? 0);
  }
});

test.each(['dormant', 'lost'] as const)('nobody is expected to call a %s client', (stage) => {
  expect(cadenceFor('A', stage)).toBeUndefined();
});
