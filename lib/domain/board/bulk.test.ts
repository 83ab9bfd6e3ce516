import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import type { Client } from '../client/client.ts';
import { EXIT_CRITERIA } from '../stage/criteria.ts';
import { checkMove, gradeAll, moveAll } from './bulk.ts';

const TODAY = '2026-11-22';
const ticked = (patch: Partial<Client> = {}) =>
  makeClient({
    criteria: EXIT_CRITERIA.contact.map(({ id }) => ({ id, on: TODAY, evidence: { kind: 'note', text: '见过' } })),
    ...patch,
  });

describe('moving some clients', () => {
  test('tells beforehand for how many a reason is wanted, and what is open at any of them', () => {
    const some = [ticked(), makeClient(), makeClient({ stage: 'proposal' })];
    expect(checkMove(some, 'proposal', TODAY)).toMatchObject({ moving: 2, asking: 1 });
    expect(checkMove(some, 'proposal', TODAY).open).toContain('contact.needs');
    expect(checkMove(some, 'lost', TODAY)).toMatchObject({ moving: 3, asking: 3 });
  });
  test('keeps the reason with those who need one, and leaves alone who is there already', () => {
    const [ready, open, there] = [ticked(), makeClient(), makeClient({ stage: 'proposal' })];
    const changes = moveAll([ready, open, there], 'proposal', TODAY, '行里要求');
    expect(changes?.map(({ was }) => was)).toEqual([ready, open]);
    expect(changes?.[0]?.record.stageMoves?.[0]).not.toHaveProperty('reason');
    expect(changes?.[1]?.record).toMatchObject({ stage: 'proposal', stageMoves: [{ reason: '行里要求' }] });
  });
  test('does nothing when a reason is wanted of one and none was given', () => {
    expect(moveAll([ticked(), makeClient()], 'proposal', TODAY)).toBeUndefined();
    expect(moveAll([ticked()], 'dormant', TODAY, ' ')).toBeUndefined();
  });
  test('keeps why they leave the process', () => {
    expect(moveAll([ticked()], 'dormant', TODAY, '项目延期')?.[0]?.record.outsideReason).toBe('项目延期');
  });
  test('does not let time run backwards where an imported stage lies in the future', () => {
    const ahead = makeClient({ stage: 'proposal', stageSince: '2027-01-01' });
    expect(moveAll([ahead], 'contact', TODAY)?.[0]?.record.stageSince).toBe('2027-01-01');
  });
});

describe('grading some clients', () => {
  test('sets the grade with its reason and day', () => {
    expect(gradeAll([makeClient()], 'A', ' 战略客户 ', TODAY)?.[0]?.record).toMatchObject({
      grade: 'A',
      gradeOverride: { grade: 'A', reason: '战略客户', on: TODAY },
    });
  });
  test('does nothing without a reason', () => {
    expect(gradeAll([makeClient()], 'A', '  ', TODAY)).toBeUndefined();
  });
});
