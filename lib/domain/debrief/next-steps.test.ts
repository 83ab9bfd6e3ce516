import { describe, expect, test } from 'vitest';
import { makeDossier } from '../../../test/factories/client.ts';
import { makeDebrief } from '../../../test/factories/debrief.ts';
import { nextSteps } from './next-steps.ts';
import { planPurpose, touchOf, withTouch } from './touch-of.ts';

describe('next steps', () => {
  test('begin with the purpose after this touch, then what is open, at most three', () => {
    const dossier = makeDossier();
    const draft = makeDebrief({ met: ['contact.visited'] });
    const after = withTouch(dossier, touchOf(draft, planPurpose(dossier)));
    expect(nextSteps(after, draft)).toEqual([
      { kind: 'plan', purpose: 'needs' },
      { kind: 'criterion', id: 'contact.businessModel' },
      { kind: 'criterion', id: 'contact.needs' },
    ]);
  });

  test.each([{ outcome: 'bad' as const }, { servesPlan: false }])(
    'begin with the same purpose once more when %j',
    (patch) => {
      const dossier = makeDossier();
      const draft = makeDebrief(patch);
      const after = withTouch(dossier, touchOf(draft, planPurpose(dossier)));
      expect(nextSteps(after, draft)[0]).toEqual({ kind: 'plan', purpose: 'firstVisit' });
    },
  );

  test('are those of the next stage when the client goes on to it', () => {
    const [, first] = nextSteps(makeDossier(), makeDebrief({ isMovingOn: true }));
    expect(first).toEqual({ kind: 'criterion', id: 'proposal.presented' });
  });

  test.each(['delivery', 'dormant', 'lost'] as const)('are actions alone when the client is in %s', (stage) => {
    const steps = nextSteps(makeDossier({ client: { stage } }), makeDebrief());
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ kind }) => kind === 'criterion')).toBe(true);
  });
});
