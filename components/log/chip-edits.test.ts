import { describe, expect, test } from 'vitest';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { shownChips, tapFor, withAnswer, withChip, withoutChip, withRole, withTap } from './chip-edits.ts';
import { editedBy, emptyLog } from './log-state.ts';

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

describe('what is said of a script', () => {
  const TAP = { scriptId: 'price.stay', worked: true, outcomeId: 'o1' };
  const line = { ...emptyLog('call'), text: '嫌利率高' };
  const tapped = { ...line, ...withTap(line, 'price', 'price.stay', TAP) };

  test('is said of its doubt, and kept with the outcome it was counted as', () => {
    expect(tapped.answered).toEqual([{ scenario: 'price', worked: true, scriptId: 'price.stay' }]);
    expect(tapFor(tapped, 'price')).toEqual(TAP);
    expect(tapFor(tapped, 'refused')).toBeUndefined();
  });

  test('is replaced by what is said later, not added to it', () => {
    const later = { ...TAP, worked: false, outcomeId: 'o2' };
    const again = { ...tapped, ...withTap(tapped, 'price', 'price.stay', later) };
    expect(again.tapped).toEqual([later]);
    expect(again.answered).toEqual([{ scenario: 'price', worked: false, scriptId: 'price.stay' }]);
  });

  test('goes from both when it is taken back', () => {
    expect(withTap(tapped, 'price', 'price.stay', undefined)).toEqual({ answered: [], tapped: [] });
  });

  test('is kept of each script that was tried against one doubt, the last one being its answer', () => {
    const other = { scriptId: 'price.composition', worked: false, outcomeId: 'o2' };
    const both = { ...tapped, ...withTap(tapped, 'price', other.scriptId, other) };
    expect(both.tapped).toEqual([TAP, other]);
    expect(both.answered).toEqual([{ scenario: 'price', worked: false, scriptId: 'price.composition' }]);
  });

  test('keeps its script when the doubt alone is answered otherwise', () => {
    expect(withAnswer(tapped, 'price', false)).toEqual({
      answered: [{ scenario: 'price', worked: false, scriptId: 'price.stay' }],
    });
  });

  test('does not come into a line that was saved or emptied meanwhile', () => {
    expect(withTap(emptyLog('call'), 'price', 'price.stay', TAP)).toEqual({});
    expect(editedBy(tapped, { text: '' }).tapped).toBeUndefined();
  });
});

test('keeps the last role chosen for a person', () => {
  const once = after((draft) => withRole(draft, '王总', 'influencer'));
  expect(withRole(once, '王总', 'decisionMaker')).toEqual({ newRoles: [{ name: '王总', role: 'decisionMaker' }] });
});
