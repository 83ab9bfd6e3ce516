import { expect, test } from 'vitest';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { shownChips, withAnswer, withChip, withoutChip, withRole } from './chip-edits.ts';
import { emptyLog } from './log-state.ts';

const READ = [{ value: { id: 'rate' as const, word: '利率' }, start: 0, end: 2 }];
const idsOf = (draft: Draft) => shownChips(READ, 'topic', draft).map(({ id }) => id);
function after(...changes: ((draft: Draft) => Partial<Draft>)[]): Draft {
  let draft = emptyLog('call');
  for (const change of changes) draft = { ...draft, ...change(draft) };
  return draft;
}
const add = (key: string) => (draft: Draft) => withChip(draft, key);
const take = (key: string) => (draft: Draft) => withoutChip(draft, key);

test.each([
  ['nothing was changed', after(), ['rate']],
  ['one was added', after(add('topic:fee')), ['rate', 'fee']],
  ['one was added twice', after(add('topic:fee'), add('topic:fee')), ['rate', 'fee']],
  ['one was added that the line says as well', after(add('topic:rate')), ['rate']],
  ['an added one was taken away', after(add('topic:fee'), take('topic:fee')), ['rate']],
  ['a read one was taken away', after(take('topic:rate')), []],
  ['a read one was taken away and added again', after(take('topic:rate'), add('topic:rate')), ['rate']],
  ['one of another kind was added', after(add('product:fee')), ['rate']],
] as const)('shows the topics of the line when %s', (_name, draft, expected) => {
  expect(idsOf(draft)).toEqual(expected);
});

test('keeps one answer for a doubt, and none when it is unsaid', () => {
  const once = after((draft) => withAnswer(draft, 'price', true));
  expect(withAnswer(once, 'price', false)).toEqual({ answered: [{ scenario: 'price', worked: false }] });
  expect(withAnswer(once, 'price', undefined)).toEqual({ answered: [] });
});

test('keeps the last role chosen for a person', () => {
  const once = after((draft) => withRole(draft, '王总', 'influencer'));
  expect(withRole(once, '王总', 'decisionMaker')).toEqual({ newRoles: [{ name: '王总', role: 'decisionMaker' }] });
});
