import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { filterTimeline, TIMELINE_KINDS, type TimelineItem, timelineOf } from './timeline.ts';

const dossier = makeDossier({
  client: {
    createdOn: '2026-01-01',
    firstBusinessDay: '2026-03-01',
    stageMoves: [
      { from: 'contact', to: 'proposal', on: '2026-02-01' },
      { from: 'proposal', to: 'negotiation', on: '2026-02-01', reason: '客户着急' },
    ],
    gradeOverride: { grade: 'A', reason: '集团总部', on: '2026-04-01' },
    signals: [{ id: 's', kind: 'complaint', on: '2026-05-01', note: '转账未到', closedOn: '2026-05-03' }],
  },
  people: [{ id: 'p', name: '王 建国', role: 'decisionMaker' }],
  touches: [
    makeTouch({ id: 't1', day: '2026-01-05', time: '09:30', text: '谈ＡＰＰ', personIds: ['p', 'gone'] }),
    makeTouch({ id: 't2', day: '2026-01-05', time: '15:00', isEffective: false }),
  ],
  followUps: [
    makeFollowUp({ id: 'f1', touchId: 't1', doneOn: '2026-01-09', text: '送方案' }),
    makeFollowUp({ id: 'f2', droppedOn: '2026-01-10', text: '约饭' }),
    makeFollowUp({ id: 'f3' }),
  ],
});

describe('timelineOf', () => {
  const items = timelineOf(dossier);
  test('merges everything, newest first; moves of one day in the order they were made', () => {
    expect(items.map(({ kind, id, day }) => `${day} ${kind} ${kind === 'created' ? '' : id}`.trim())).toEqual([
      '2026-05-03 signalClosed s',
      '2026-05-01 signal s',
      `2026-04-01 grade ${dossier.client.id}`,
      `2026-03-01 firstBusiness ${dossier.client.id}`,
      '2026-02-01 stageMove 001',
      '2026-02-01 stageMove 000',
      '2026-01-10 followUpDropped f2',
      '2026-01-09 followUpDone f1',
      '2026-01-05 touch t2',
      '2026-01-05 followUpMade f1',
      '2026-01-05 touch t1',
      '2026-01-01 created',
    ]);
  });
  test('names the people met, as far as they are known', () => {
    expect(items.find(({ id }) => id === 't1')?.people).toEqual(['王 建国']);
    expect(items.find(({ id }) => id === 't2')).not.toHaveProperty('people');
  });
  test('takes in what comes from elsewhere', () => {
    const file: TimelineItem = { kind: 'file', id: 'x', day: '2026-04-15', text: '营业执照' };
    expect(timelineOf(dossier, [file])[2]).toEqual(file);
  });
  test('has a line for each linked document, on the day of the document', () => {
    const files = [{ id: 'x', kind: 'contract', name: '授信合同', on: '2026-03-15' }] as const;
    expect(timelineOf(makeDossier({ client: { files } }))).toContainEqual({
      kind: 'file',
      id: 'x',
      day: '2026-03-15',
      text: '授信合同',
    });
  });
  test('does not depend on the order of the records, and names no line twice', () => {
    fc.assert(
      fc.property(anyDossier, (any) => {
        const lines = timelineOf(any);
        const turned = {
          ...any,
          touches: [...any.touches].reverse(),
          followUps: [...any.followUps].reverse(),
        };
        expect(timelineOf(turned)).toEqual(lines);
        expect(new Set(lines.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(lines.length);
        expect(lines.every(({ kind }) => TIMELINE_KINDS.includes(kind))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('filterTimeline', () => {
  const items = timelineOf(dossier);
  test.each([
    ['all without a filter', {}, 12],
    ['all with no kind chosen', { kinds: new Set<never>() }, 12],
    ['one kind', { kinds: new Set(['stageMove'] as const) }, 2],
    ['a word in a reason', { text: '着急' }, 1],
    ['a name, however spaced', { text: '王建国' }, 1],
    ['full-width letters in any case', { text: 'app' }, 1],
    ['kind and text together', { kinds: new Set(['followUpDone'] as const), text: '方案' }, 1],
    ['nothing that is not there', { text: '没有' }, 0],
    [
      'a further word a line is shown with',
      { text: '申诉', wordsOf: ({ kind }: TimelineItem) => (kind === 'signal' ? ['申诉'] : []) },
      1,
    ],
  ])('%s', (_name, filter, count) => {
    expect(filterTimeline(items, filter)).toHaveLength(count);
  });
});
