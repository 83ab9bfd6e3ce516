import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { unitedRelationship, withoutRelationship } from './united.ts';

const tick = (id: string, text: string) => ({ id, on: '2026-11-01', evidence: { kind: 'note', text } }) as const;
const signal = (id: string) => ({ id, kind: 'complaint', on: '2026-11-01' }) as const;
const move = { from: 'contact', to: 'lost', on: '2026-11-01' } as const;

const kept = makeClient({ criteria: [tick('contact.needs', '甲')], signals: [signal('1')], potential: 'low' });
const gone = makeClient({
  stage: 'lost',
  stageMoves: [move],
  outsideReason: '搬走了',
  criteria: [tick('contact.needs', '乙'), tick('contact.visited', '乙')],
  gradeOverride: { grade: 'A', reason: '集团', on: '2026-11-01' },
  referredBy: { name: '丙' },
  signals: [signal('1'), signal('2')],
});

test('keeps ticks and signals of both, the rest where stage and grade come from', () => {
  expect(unitedRelationship(kept, gone, gone, kept)).toEqual({
    stageMoves: [move],
    outsideReason: '搬走了',
    referredBy: { name: '丙' },
    potential: 'low',
    criteria: [tick('contact.needs', '甲'), tick('contact.visited', '乙')],
    signals: [signal('1'), signal('2')],
  });
  expect(unitedRelationship(kept, gone, kept, gone)).toMatchObject({ gradeOverride: gone.gradeOverride });
  expect(unitedRelationship(kept, gone, kept, gone)).not.toHaveProperty('stageMoves');
});

test('keeps the documents of both, each once', () => {
  const file = (id: string) => ({ id, kind: 'contract', name: '合同', on: '2026-11-01' }) as const;
  const one = makeClient({ files: [file('1')] });
  const other = makeClient({ files: [file('1'), file('2')] });
  expect(unitedRelationship(one, other, one, one).files).toEqual([file('1'), file('2')]);
  expect(withoutRelationship(one)).not.toHaveProperty('files');
});

test('keeps the day of a judgement with it, and the history of the grade that is kept', () => {
  const gradeMoves = [{ from: 'C', to: 'A', on: '2026-11-01', reason: '集团' }] as const;
  const judged = makeClient({ potential: 'high', potentialOn: '2026-11-02', gradeMoves });
  expect(unitedRelationship(judged, kept, kept, judged)).toMatchObject({ potentialOn: '2026-11-02', gradeMoves });
  const other = unitedRelationship(kept, judged, kept, kept);
  expect(other).toMatchObject({ potential: 'low' });
  expect(other).not.toHaveProperty('potentialOn');
  expect(other).not.toHaveProperty('gradeMoves');
});

test('one who brought the other has brought nobody once they are one', () => {
  const brought = makeClient({ referredBy: { clientId: kept.id, name: kept.name } });
  expect(unitedRelationship(kept, brought, kept, kept)).not.toHaveProperty('referredBy');
});

test('takes off what is decided anew and nothing else', () => {
  expect(withoutRelationship(kept)).not.toHaveProperty('criteria');
  expect({ ...withoutRelationship(gone), ...unitedRelationship(gone, kept, gone, gone) }).toMatchObject({
    ...gone,
    criteria: expect.any(Array),
    signals: expect.any(Array),
  });
});
