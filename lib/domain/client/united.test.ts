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
