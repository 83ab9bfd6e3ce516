import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { findClients, indexClients } from './find-clients.ts';

function summary(patch: Partial<ClientSummary> & { id: string; name: string }): ClientSummary {
  return {
    kind: 'enterprise',
    aliases: [],
    segment: 'manufacturing',
    grade: 'B',
    stage: 'contact',
    stageSince: '2026-01-01',
    createdOn: '2026-01-01',
    touches: { effective: 0, total: 0 },
    followUps: [],
    people: [],
    ...patch,
  };
}
const BOOK = indexClients([
  summary({ id: '1', name: '云岭精密机械（澜州）有限公司', shortName: '云岭精机', uscc: '91330100MA2XXXXX1A' }),
  summary({
    id: '2',
    name: '澄江云贸易有限公司',
    clientNumber: 'C-10023',
    people: [{ name: '云小满', phone: '138 1234 5678' }],
  }),
  summary({ id: '3', name: 'Harbour Tools Ltd', aliases: ['港湾工具'] }),
]);
const find = (query: string) => findClients(BOOK, query, 10);

describe('findClients', () => {
  const cases: [string, string[], string | undefined, string | undefined][] = [
    ['云岭', ['1'], 'shortName', '云岭'],
    ['云', ['1', '2'], 'shortName', '云'],
    ['精密机械(澜州)', ['1'], 'name', '精密机械（澜州'],
    ['c10023', ['2'], 'number', 'C-10023'],
    ['ma2x', ['1'], 'uscc', 'MA2X'],
    ['1381234', ['2'], 'phone', '138 1234'],
    ['小满', ['2'], 'person', '小满'],
    ['港湾', ['3'], 'alias', '港湾'],
    ['HARBOUR t', ['3'], 'name', 'Harbour T'],
    ['ｈａｒ', ['3'], 'name', 'Har'],
    ['13', [], undefined, undefined],
    ['  ', [], undefined, undefined],
    ['没有', [], undefined, undefined],
  ];
  test.each(cases)('finds clients by %s', (query, ids, field, marked) => {
    const matches = find(query);
    expect(matches.map((match) => match.client.id)).toEqual(ids);
    const first = matches[0];
    expect(first?.field).toBe(field);
    expect(first?.text.slice(first.start, first.start + first.length)).toBe(marked);
  });

  test('marks a part inside the text whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6 }), (query) =>
        find(query).every((match) => match.start >= 0 && match.start + match.length <= match.text.length),
      ),
    );
  });

  test('gives no more than the limit', () => {
    expect(findClients(BOOK, '有限公司', 1)).toHaveLength(1);
  });
});
