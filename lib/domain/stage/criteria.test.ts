import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteriaOf, EXIT_CRITERIA, nextActions, openMandatory } from './criteria.ts';
import { PROCESS_STAGES, STAGES } from './stage.ts';

const ALL = PROCESS_STAGES.flatMap((stage) => EXIT_CRITERIA[stage]);

test.each(PROCESS_STAGES)('stage %s has three to five criteria, one of them mandatory, named after it', (stage) => {
  const criteria = criteriaOf(stage);
  expect(criteria.length).toBeGreaterThanOrEqual(3);
  expect(criteria.length).toBeLessThanOrEqual(5);
  expect(criteria.some(({ isMandatory }) => isMandatory)).toBe(true);
  expect(criteria.every(({ id }) => id.startsWith(`${stage}.`))).toBe(true);
});

test('no criterion stands twice', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
});

test('outside the process there is nothing to tick, but something to do', () => {
  expect(criteriaOf('lost')).toEqual([]);
  expect(nextActions('lost', new Set())).toContain('lost.winBack');
  expect(nextActions('dormant', new Set())[0]).toBe('dormant.reviewReason');
});

test('suggests what is open, mandatory first, and nothing once all is met', () => {
  const met = new Set(['proposal.decisionMakerReached']);
  expect(nextActions('proposal', met)).toEqual([
    'proposal.presented',
    'proposal.eligible',
    'proposal.valueAgreed',
    'proposal.objectionsAnswered',
  ]);
  expect(nextActions('proposal', new Set(ALL.map(({ id }) => id)))).toEqual([]);
});

test('a step that is skipped is owed as well', () => {
  expect(openMandatory('proposal', 'delivery', new Set(['proposal.presented', 'negotiation.signed']))).toEqual([
    'proposal.decisionMakerReached',
    'proposal.eligible',
    'negotiation.termsAgreed',
    'negotiation.approved',
  ]);
});

test('nothing is owed for a step back, for leaving the process or for coming back into it', () => {
  const stages = fc.constantFrom(...STAGES);
  fc.assert(
    fc.property(stages, stages, (from, to) => {
      const [a, b] = [STAGES.indexOf(from), STAGES.indexOf(to)];
      const isForward = a < b && b < 5;
      expect(openMandatory(from, to, new Set()).length > 0).toBe(isForward);
    }),
  );
});
