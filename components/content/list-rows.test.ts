import { describe, expect, test } from 'vitest';
import type { ContentItem, Life, Resolved, Standing } from '../../lib/domain/content/item.ts';
import { type ListFilter, listRows, narrowed, needsAttention } from './list-rows.ts';

const TODAY = '2026-11-22';
const ALL: ListFilter = { typed: '', layer: '', standing: '', onlyAttention: false };

function item(id: string, life: Partial<Life> = {}, version = 1): ContentItem<'scenario'> {
  return {
    kind: 'scenario',
    id,
    version,
    life: { state: 'approved', author: 'A', reviewer: 'B', basis: 'C', effectiveOn: '2026-01-01', ...life },
    body: { id, name: `name of ${id}`, kind: 'visit', triggers: ['Ｗｏｒｄ'], way: ['way'] },
  };
}

function resolved(
  of: ContentItem<'scenario'>,
  standing: Standing = 'usable',
  rest: Partial<Resolved<'scenario'>> = {},
) {
  return { item: of, layer: 'shipped', pack: { id: 'p', version: '1' }, standing, beneath: [], ...rest } as Resolved;
}

describe('a row', () => {
  test.each([
    ['2026-12-22', true],
    ['2026-12-23', false],
    ['2026-11-22', true],
  ])('is marked as ending when its last day is %s: %s', (expiresOn, isEnding) => {
    expect(listRows([resolved(item('a', { expiresOn }))], [], TODAY)[0]?.isEnding).toBe(isEnding);
  });

  test('is not marked as ending when it has ended', () => {
    const [row] = listRows([resolved(item('a', { expiresOn: '2026-11-21' }), 'expired')], [], TODAY);
    expect(row).toMatchObject({ isEnding: false, standing: 'expired' });
  });

  test('says what is written over it, but not that it is itself what is written', () => {
    const draft = item('a', { state: 'draft' }, 2);
    expect(listRows([resolved(item('a'))], [draft], TODAY)[0]?.pending).toBe('draft');
    expect(listRows([resolved(draft, 'draft')], [draft], TODAY)[0]?.pending).toBeUndefined();
  });
});

describe('the list', () => {
  const rows = listRows(
    [
      resolved(item('a')),
      resolved(item('b', { expiresOn: '2026-12-01' })),
      resolved(item('c'), 'retired', { layer: 'own' }),
      resolved(item('d'), 'usable', { isBeneathChanged: true, layer: 'own' }),
    ],
    [item('a', { state: 'review' }, 2)],
    TODAY,
  );
  const ids = (filter: Partial<ListFilter>) => narrowed(rows, { ...ALL, ...filter }).map(({ id }) => id);

  test.each([
    [{ typed: ' word NAME ' }, ['a', 'b', 'c', 'd']],
    [{ typed: 'name of c' }, ['c']],
    [{ typed: 'nowhere' }, []],
    [{ layer: 'own' }, ['c', 'd']],
    [{ standing: 'retired' }, ['c']],
    [{ standing: 'review' }, ['a']],
    [{ onlyAttention: true }, ['a', 'b', 'd']],
    [{ onlyAttention: true, layer: 'own' }, ['d']],
  ] as const)('is narrowed by %j', (filter, wanted) => {
    expect(ids(filter)).toEqual(wanted);
  });

  test('leaves alone what nobody has to do anything about', () => {
    expect(rows.filter((row) => !needsAttention(row)).map(({ id }) => id)).toEqual(['c']);
  });
});
