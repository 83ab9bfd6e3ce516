import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from './filter.ts';
import {
  type BoardView,
  FIRST_LOOK,
  isSameLook,
  LONGEST_VIEW_NAME,
  MOST_VIEWS,
  readViews,
  withoutNamed,
  withoutView,
  withView,
} from './view.ts';

const view = (id: string, patch: Partial<BoardView> = {}): BoardView => ({
  id,
  name: `视图 ${id}`,
  ...FIRST_LOOK,
  ...patch,
});

describe('a view', () => {
  test('is put at the end, and one that is there already is replaced where it stands', () => {
    const two = withView([view('a')], view('b', { name: ' 乙 ' }));
    expect(two?.map(({ name }) => name)).toEqual(['视图 a', '乙']);
    expect(withView(two ?? [], view('a', { name: '甲' }))?.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'a 甲',
      'b 乙',
    ]);
  });
  test.each([
    ['has no name', [], view('a', { name: '  ' })],
    ['has too long a name', [], view('a', { name: '长'.repeat(LONGEST_VIEW_NAME + 1) })],
    ['finds no room', Array.from({ length: MOST_VIEWS }, (_, at) => view(String(at))), view('x')],
  ])('is refused when it %s', (_when, views, refused) => {
    expect(withView(views, refused)).toBeUndefined();
  });
  test('can be taken out', () => {
    expect(withoutView([view('a'), view('b')], 'a').map(({ id }) => id)).toEqual(['b']);
  });
  test('shows the same when only the order of choosing differs', () => {
    const some = { ...FIRST_LOOK, filter: { ...NO_FILTER, grades: ['A', 'B'], text: ' 云岭' } } as const;
    expect(isSameLook(some, { ...some, filter: { ...some.filter, grades: ['B', 'A'], text: '云岭 ' } })).toBe(true);
    expect(isSameLook(some, FIRST_LOOK)).toBe(false);
    expect(isSameLook(some, { ...some, filter: { ...some.filter, valueFrom: 0 } })).toBe(false);
  });
});

describe('of a client that is erased', () => {
  const names = ['云岭晞芯智能科技有限公司', '晞芯', '王总'];
  const typed = (id: string, text: string, name = '视图') => view(id, { name, filter: { ...NO_FILTER, text } });
  test.each([
    ['the whole name was typed', typed('a', '云岭晞芯智能科技有限公司'), false],
    ['a telling part of it was typed', typed('a', 'A 晞芯智能'), false],
    ['the short name stands in the name of the view', typed('a', '', '晞芯跟进'), false],
    ['one of its people was typed', typed('a', '王总'), false],
    ['only a place was typed', typed('a', '云岭'), true],
    ['nothing was typed', typed('a', ''), true],
  ])('a view stays or goes when %s', (_when, one, stays) => {
    expect(withoutNamed([one], names)).toEqual(stays ? [one] : []);
  });
});

describe('what was stored', () => {
  test('is read back as it was', () => {
    const kept = view('a', {
      filter: {
        text: '云',
        grades: ['A'],
        segments: ['wealth'],
        kinds: ['person'],
        marks: ['stalled'],
        valueFrom: 1,
        valueTo: 2,
      },
      order: 'name',
      folded: ['lost'],
    });
    expect(readViews(JSON.parse(JSON.stringify([kept])))).toEqual([kept]);
  });
  test('loses only what this version does not know', () => {
    const odd = {
      ...view('a'),
      order: 'byMoon',
      folded: ['lost', 'limbo'],
      filter: { marks: ['stalled', 'late'], valueTo: 'x' },
    };
    expect(readViews([odd, { id: 3 }, null])).toEqual([
      view('a', { folded: ['lost'], filter: { ...NO_FILTER, marks: ['stalled'] } }),
    ]);
  });
  test('never breaks the page, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (one, some) => {
        for (const stored of [one, some]) expect(Array.isArray(readViews(stored))).toBe(true);
      }),
    );
  });
});
