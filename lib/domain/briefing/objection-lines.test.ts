import { describe, expect, test } from 'vitest';
import { BRIEFED_ON } from '../../../test/factories/briefing.ts';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';
import { objectionLines } from './objection-lines.ts';

const complaint = { id: 'c', checklistId: 'complaint.transfer', openedOn: '2026-11-20', done: [] } as const;
const loyal = { key: 'isLoyalToOtherBank', value: true, on: '2026-11-02', source: 'said' } as const;
const contents = (dossier: ReturnType<typeof makeDossier>, cards?: ReadonlyMap<string, string>) =>
  objectionLines(dossier, BRIEFED_ON, cards).map(({ content }) => content);

describe('doubts nobody has raised', () => {
  test('come from an open complaint and from loyalty to another bank, with where they come from', () => {
    const dossier = makeDossier({ client: { procedures: [complaint], facts: [loyal] } });
    expect(objectionLines(dossier, BRIEFED_ON)).toMatchObject([
      { content: { scenario: 'transferComplaint', isLikely: true }, source: { kind: 'procedure', id: 'c' } },
      { content: { scenario: 'loyalToOther', isLikely: true }, source: { kind: 'fact' }, on: '2026-11-02' },
    ]);
  });

  test('do not come when the complaint is closed, the fact denied or the doubt was raised', () => {
    const denied = { ...loyal, value: false };
    const closed = { ...complaint, closedOn: '2026-11-21' };
    expect(contents(makeDossier({ client: { procedures: [closed], facts: [denied] } }))).toEqual([]);
    const touches = [makeTouch({ objections: [{ scenario: 'transferComplaint', worked: true }] })];
    expect(contents(makeDossier({ client: { procedures: [complaint] }, touches }))).toEqual([
      { kind: 'objection', scenario: 'transferComplaint', worked: true },
    ]);
  });
});

test('a doubt comes with the title of its card where there is one', () => {
  const touches = [makeTouch({ objections: [{ scenario: 'price' }, { scenario: '自己的话' }] })];
  expect(contents(makeDossier({ touches }), new Map([['price', '把价格拆开讲']]))).toEqual([
    { kind: 'objection', scenario: 'price', card: '把价格拆开讲' },
    { kind: 'objection', scenario: '自己的话' },
  ]);
});
