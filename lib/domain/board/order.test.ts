import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSummary } from '../../../test/factories/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { BOARD_ORDERS, type BoardOrder, inOrder, orderSteps } from './order.ts';

const one = (name: string, patch: Partial<ClientSummary> = {}): ClientSummary => ({
  ...makeSummary({ client: { name } }),
  ...patch,
});
const names = (clients: readonly ClientSummary[]) => clients.map(({ name }) => name);

describe('cards stand', () => {
  test.each<readonly [BoardOrder, string, readonly ClientSummary[], readonly string[]]>([
    [
      'stageDays',
      'longest in the stage first',
      [one('new', { stageSince: '2026-11-01' }), one('old', { stageSince: '2026-01-01' })],
      ['old', 'new'],
    ],
    [
      'value',
      'worth most first, of unknown value last',
      [one('unknown'), one('loss', { valueFen: -5 }), one('rich', { valueFen: 9 }), one('none')],
      ['rich', 'loss', 'unknown', 'none'],
    ],
    [
      'lastContact',
      'never reached first, then longest ago',
      [
        one('lately', { touches: { effective: 1, total: 1, lastEffectiveDay: '2026-11-20' } }),
        one('long ago', { touches: { effective: 1, total: 1, lastEffectiveDay: '2026-02-20' } }),
        one('never'),
      ],
      ['never', 'long ago', 'lately'],
    ],
    ['name', 'by pinyin', [one('云岭'), one('阿珍'), one('沛宁'), one('青杉')], ['阿珍', '沛宁', '青杉', '云岭']],
  ])('by %s: %s', (order, _words, clients, wanted) => {
    expect(names(inOrder(clients, order))).toEqual(wanted);
  });

  const book = fc
    .array(fc.record({ name: fc.constantFrom('云岭', '沛宁', 'A', '青杉'), value: fc.nat(3), day: fc.nat(3) }), {
      maxLength: 40,
    })
    .map((some) =>
      some.map(({ name, value, day }) => one(name, { valueFen: value, stageSince: `2026-11-0${day + 1}` })),
    );

  test('alike whatever order they came in, worked out at once, from a former order or in slices', () => {
    fc.assert(
      fc.property(book, fc.constantFrom(...BOARD_ORDERS), fc.nat(40), (clients, order, gone) => {
        const wanted = inOrder(clients, order);
        expect(inOrder([...clients].reverse(), order)).toEqual(wanted);
        const former = [...wanted.slice(0, gone), ...wanted.slice(gone + 2), one('left long ago')];
        expect(inOrder(clients, order, former)).toEqual(wanted);
        const steps = orderSteps(clients, order);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(wanted);
      }),
    );
  });
});
