import { expect, test } from 'vitest';
import { makeFollowUp, makeSummary } from '../../../test/factories/client.ts';
import { countDueItems } from './today.ts';

const TODAY = '2026-11-21';

test('counts what is due today and before, not what is due tomorrow', () => {
  const summaries = ['2026-11-11', TODAY, '2026-11-22'].map((due) =>
    makeSummary({ followUps: [makeFollowUp({ due }), makeFollowUp({ due })] }),
  );
  expect(countDueItems(summaries, TODAY)).toBe(4);
});

test('counts nothing of a client handed over to a colleague', () => {
  const client = { handedOverOn: '2026-11-01', handedOverTo: '李敏' };
  expect(countDueItems([makeSummary({ client, followUps: [makeFollowUp({ due: TODAY })] })], TODAY)).toBe(0);
});

test('counts what is put off from its day on', () => {
  const followUps = [makeFollowUp({ due: '2026-11-20', snoozedUntil: '2026-11-22' })];
  const summaries = [makeSummary({ followUps })];
  expect(countDueItems(summaries, TODAY)).toBe(0);
  expect(countDueItems(summaries, '2026-11-22')).toBe(1);
});
