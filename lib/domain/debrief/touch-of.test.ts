import { expect, test } from 'vitest';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';
import { makeDebrief } from '../../../test/factories/debrief.ts';
import { planPurpose, touchOf, withTouch } from './touch-of.ts';

test('the touch of a debrief serves the plan of a client being won, unless it is said not to', () => {
  const dossier = makeDossier({ touches: [makeTouch()] });
  expect(planPurpose(dossier)).toBe('needs');
  expect(touchOf(makeDebrief(), 'needs').followsPlanStep).toBe('needs');
  expect(touchOf(makeDebrief({ servesPlan: false }), 'needs')).not.toHaveProperty('followsPlanStep');
  expect(planPurpose(makeDossier({ client: { stage: 'deepening' } }))).toBeUndefined();
});

test('a client has the touch once, however often it is put there', () => {
  const draft = makeDebrief();
  const once = withTouch(makeDossier({ touches: [makeTouch()] }), touchOf(draft, undefined));
  expect(once.touches).toHaveLength(2);
  expect(withTouch(once, touchOf({ ...draft, mood: 'calm' }, undefined)).touches.map(({ mood }) => mood)).toEqual([
    undefined,
    'calm',
  ]);
});
