import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeScript } from '../../../test/factories/content.ts';
import { compareContent, type FieldChange } from './compare.ts';
import { isSameValue } from './same.ts';

const { body } = makeScript();
const fields = (changes: readonly FieldChange[]) => changes.map(({ field, type }) => `${field}:${type}`);

describe('what differs between two versions', () => {
  test('is nothing when they say the same, however their fields are ordered', () => {
    expect(compareContent(body, Object.fromEntries(Object.entries(body).reverse()))).toEqual([]);
  });

  test('is told field by field, with inner fields by their path', () => {
    const after = { ...body, title: '把价格拆开讲', glance: { ...body.glance, next: '周三前答复' } };
    const changes = compareContent(body, after);
    expect(fields(changes)).toEqual(['title:text', 'glance.next:text']);
    expect(changes[0]).toMatchObject({
      pieces: [
        { what: 'same', text: '把' },
        { what: 'removed', text: '利率' },
        { what: 'added', text: '价格' },
        { what: 'same', text: '拆开讲' },
      ],
    });
  });

  test('of a list is told entry by entry: kept, changed, come, gone', () => {
    const [change] = compareContent(
      { steps: ['先问清跟哪家比', '讲定价的依据', '约下次见面'] },
      { steps: ['先问清楚跟哪一家比', '讲定价的依据', '发一份测算'] },
    );
    const entries = change?.type === 'list' ? change.entries.map(({ what }) => what) : [];
    expect(entries).toEqual(['changed', 'same', 'removed', 'added']);
  });

  test('of entries with an id is told within the entry', () => {
    const step = (id: string, how: string) => ({ id, name: '一步', how });
    const [change] = compareContent(
      { steps: [step('a', '先道歉'), step('b', '再核实')] },
      { steps: [step('b', '再核实原因'), step('c', '报主管')] },
    );
    expect(
      change?.type === 'list' && change.entries.map(({ what, fields: inner }) => [what, inner && fields(inner)]),
    ).toEqual([
      ['removed', undefined],
      ['changed', ['how:text']],
      ['added', undefined],
    ]);
  });

  test('of numbers and flags is told as both values, also of a field that came or went', () => {
    expect(compareContent({ weight: 5, isMandatory: true }, { weight: 7, unless: ['不保本'] })).toEqual([
      { field: 'weight', type: 'value', before: 5, after: 7 },
      { field: 'unless', type: 'list', entries: [{ what: 'added', pieces: [{ what: 'added', text: '不保本' }] }] },
      { field: 'isMandatory', type: 'value', before: true },
    ]);
  });

  test('loses nothing: both texts can be put together again from the pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('利', '率', '太', '高', '，', ' ', 'a', '您'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [change] = compareContent({ text: before }, { text: after });
        fc.pre(before !== after);
        const pieces = change?.type === 'text' ? change.pieces : [];
        const put = (not: string) =>
          pieces
            .filter(({ what }) => what !== not)
            .map((piece) => piece.text)
            .join('');
        expect([put('added'), put('removed')]).toEqual([before, after]);
      }),
    );
  });

  test('of lists gives every entry of both once', () => {
    const list = fc.array(fc.constantFrom('先问清楚', '再讲依据', '发测算', '约下次', '先问清'), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const [change] = compareContent({ list: before }, { list: after });
        fc.pre(!isSameValue(before, after));
        const entries = change?.type === 'list' ? change.entries : [];
        const put = (not: string, piece: string) =>
          entries
            .filter(({ what }) => what !== not)
            .map(({ pieces = [] }) =>
              pieces
                .filter(({ what }) => what !== piece)
                .map(({ text }) => text)
                .join(''),
            );
        expect(put('added', 'added')).toEqual(before);
        expect(put('removed', 'removed')).toEqual(after);
      }),
    );
  });
});
