import { expect, test } from 'vitest';
import { makeDebrief } from '../../../test/factories/debrief.ts';
import { allPromises, debriefDraftName, draftNamesOf } from './draft.ts';

test('every draft about a client is known by name, each another', () => {
  expect(new Set(draftNamesOf('a')).size).toBe(3);
  expect(draftNamesOf('a')).toContain(debriefDraftName('a'));
});

const known = { by: 'us', text: '发报价单', due: '2026-11-25' } as const;

test.each([
  ['nothing is being written', '', 'us', ['发报价单']],
  ['one is being written', ' 补报表 ', 'client', ['发报价单', '补报表']],
  ['the same stands there', '发报价单', 'us', ['发报价单']],
  ['the other side promises the same', '发报价单', 'client', ['发报价单', '发报价单']],
] as const)('the promises are all that were said when %s', (_when, text, by, expected) => {
  const draft = makeDebrief({ promises: [known, { ...known, text: ' ' }], jot: { by, text }, nextDue: '2026-11-30' });
  expect(allPromises(draft).map((each) => each.text)).toEqual(expected);
});

test('a promise that is being written falls due on the day it names, else with the next step', () => {
  const draft = makeDebrief({ jot: { by: 'us', text: '周五发报价', due: '2026-11-27' }, nextDue: '2026-11-30' });
  expect(allPromises(draft).map(({ due }) => due)).toEqual(['2026-11-27']);
  expect(allPromises({ ...draft, jot: { by: 'us', text: '发报价' } }).map(({ due }) => due)).toEqual(['2026-11-30']);
});
