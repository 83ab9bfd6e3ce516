import { describe, expect, test } from 'vitest';
import { BRIEFED_ON, briefedLines } from '../../../test/factories/briefing.ts';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';

describe('people', () => {
  const person = (id: string, role: 'decisionMaker' | 'handler', more = {}) =>
    ({ id, name: id, role, ...more }) as const;

  test('who decide come first, with what they talked about; who has left does not come', () => {
    const dossier = makeDossier({
      people: [
        person('p1', 'handler'),
        person('p2', 'decisionMaker'),
        person('p3', 'handler', { leftOn: '2026-01-01' }),
      ],
      touches: [
        makeTouch({ day: '2026-11-01', personIds: ['p2'], topics: ['扩产', '利率'] }),
        makeTouch({ day: '2026-11-20', personIds: ['p2', 'p1'], topics: ['代发', '利率'] }),
      ],
    });
    expect(briefedLines(dossier, 'people').map(({ content }) => content)).toMatchObject([
      { name: 'p2', cares: ['代发', '利率', '扩产'], lastOn: '2026-11-20' },
      { name: 'p1', cares: ['代发', '利率'] },
    ]);
  });
});

describe('promises', () => {
  const touch = makeTouch({ day: '2026-08-01' });
  const dossier = makeDossier({
    touches: [touch],
    followUps: [
      makeFollowUp({ kind: 'promise', text: '给测算', due: '2026-11-20', touchId: touch.id }),
      makeFollowUp({ kind: 'promise', by: 'client', text: '发报表', due: '2026-12-01' }),
      makeFollowUp({ kind: 'promise', text: '已办', due: '2026-11-01', doneOn: '2026-11-01' }),
      makeFollowUp({ kind: 'nextStep', text: '再访', due: '2026-11-25' }),
    ],
  });

  test('of both sides stand until they are closed, with the day on which they were made', () => {
    expect(briefedLines(dossier, 'promises')).toMatchObject([
      { content: { by: 'us', text: '给测算', isOverdue: true }, on: '2026-08-01', isOld: true },
      { content: { by: 'client', text: '发报表', isOverdue: false }, on: BRIEFED_ON },
    ]);
  });
});

test('a promise says how often it was carried along, and nothing when it is from the last touch or from none', () => {
  const [first, last] = [makeTouch({ day: '2026-11-01' }), makeTouch({ day: '2026-11-10' })];
  const promise = (touchId?: string) =>
    makeFollowUp({ kind: 'promise', due: '2026-12-01', ...(touchId ? { touchId } : {}) });
  const dossier = makeDossier({
    touches: [first, last, makeTouch({ day: '2026-11-05' })],
    followUps: [promise(first.id), promise(last.id), promise()],
  });
  const said = briefedLines(dossier, 'promises').map(({ content }) => ('carried' in content ? content.carried : 0));
  expect(said).toEqual([2, 0, 0]);
});

test('doubts come once each, with the newest word, the unanswered first', () => {
  const dossier = makeDossier({
    touches: [
      makeTouch({ day: '2026-10-01', objections: [{ scenario: 'price' }, { scenario: 'procedure', worked: true }] }),
      makeTouch({ day: '2026-11-01', objections: [{ scenario: 'price', worked: false, scriptId: 'price.stay' }] }),
    ],
  });
  expect(briefedLines(dossier, 'objections').map(({ content }) => content)).toEqual([
    { kind: 'objection', scenario: 'price', worked: false, scriptId: 'price.stay' },
    { kind: 'objection', scenario: 'procedure', worked: true },
  ]);
});
