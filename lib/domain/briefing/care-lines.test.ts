import { describe, expect, test } from 'vitest';
import { briefedLines } from '../../../test/factories/briefing.ts';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';

const signal = (id: string, closedOn?: string) => ({
  id,
  kind: 'keyPersonLeft' as const,
  on: '2026-10-01',
  ...(closedOn ? { closedOn } : {}),
});

describe('flags', () => {
  test('are the signals that stand and the complaints that are open', () => {
    const client = {
      signals: [signal('open'), signal('closed', '2026-10-05')],
      procedures: [
        { id: 'p1', checklistId: 'complaint.transfer', openedOn: '2026-11-20', text: '转账未到', done: [] },
        { id: 'p2', checklistId: 'complaint.transfer', openedOn: '2026-01-20', closedOn: '2026-01-21', done: [] },
        { id: 'p3', checklistId: 'onboarding.eBanking', openedOn: '2026-11-20', done: [] },
      ],
    };
    expect(briefedLines(makeDossier({ client }), 'flags')).toMatchObject([
      { content: { signal: 'keyPersonLeft' }, source: { kind: 'signal', id: 'open' }, on: '2026-10-01' },
      { content: { signal: 'complaint', note: '转账未到' }, source: { kind: 'procedure', id: 'p1' } },
    ]);
  });

  test('name a loan that is not rated as good as long as something is owed', () => {
    const loan = (id: string, balanceFen: number) => ({
      id,
      number: id,
      product: '流贷',
      principalFen: 100,
      balanceFen,
      rateBp: 400,
      disbursedOn: '2026-01-05',
      maturesOn: '2027-01-05',
      loanClass: 'specialMention' as const,
    });
    const dossier = makeDossier({ loans: [loan('owed', 1), loan('paid', 0)] });
    expect(briefedLines(dossier, 'flags').map(({ source }) => source.id)).toEqual(['owed']);
  });
});

describe('small talk', () => {
  const person = (id: string, more: object) => ({ id, name: id, role: 'handler' as const, ...more });

  test('is birthdays within thirty days, and notes with the day of the last contact', () => {
    const people = [
      person('p1', { birthday: '12-20', note: ' 喜欢喝茶 ' }),
      person('p2', { birthday: '12-30' }),
      person('p3', { note: '已离职', leftOn: '2026-01-01' }),
    ];
    const dossier = makeDossier({ people, touches: [makeTouch({ day: '2026-11-01', personIds: ['p1'] })] });
    expect(briefedLines(dossier, 'smallTalk')).toMatchObject([
      { content: { kind: 'birthday', name: 'p1', day: '2026-12-20', inDays: 28 } },
      { content: { kind: 'note', about: 'p1', text: '喜欢喝茶' }, on: '2026-11-01' },
    ]);
  });
});
