import { describe, expect, test } from 'vitest';
import { checklistSchema } from '../../contracts/schemas/checklist.schema.ts';
import { procedureSchema } from '../../contracts/schemas/client-parts.schema.ts';
import { MOST_PROCEDURE_STEPS, type Procedure } from './procedure.ts';

const steps = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: '甲', how: '乙' }));
const procedure = (count: number): Procedure => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  checklistId: 'complaint.transfer',
  openedOn: '2026-11-22',
  done: steps(count).map(({ id }) => ({ id, on: '2026-11-22' })),
});

describe('a checklist as long as may be', () => {
  const longest = { id: 'a.b', kind: 'complaint', name: '甲', purpose: '乙', steps: steps(MOST_PROCEDURE_STEPS) };

  test('can be done to its last step', () => {
    expect(checklistSchema.safeParse(longest).success).toBe(true);
    expect(procedureSchema.safeParse(procedure(MOST_PROCEDURE_STEPS)).success).toBe(true);
  });

  test('may not be longer, nor may what was done of it', () => {
    expect(checklistSchema.safeParse({ ...longest, steps: steps(MOST_PROCEDURE_STEPS + 1) }).success).toBe(false);
    expect(procedureSchema.safeParse(procedure(MOST_PROCEDURE_STEPS + 1)).success).toBe(false);
  });

  test('may not name two steps alike', () => {
    expect(checklistSchema.safeParse({ ...longest, steps: [...steps(2), ...steps(1)] }).success).toBe(false);
  });
});
