import { expect, test } from 'vitest';
import { BRIEFED_ON } from '../../../test/factories/briefing.ts';
import { makeDossier } from '../../../test/factories/client.ts';
import type { Need } from '../cross-sell/needs-matrix.ts';
import { gapLines, proposalLines } from './proposal-lines.ts';

const need = (family: Need['family'], state: Need['state'], on: string): Need => ({
  ...{ family, state },
  facts: [{ kind: 'touch', id: family, on, source: 'log' }],
});

test('of three suggestions the first comes with its opening, the others by their titles', () => {
  const suggestion = (ruleId: string, on: string) => ({
    ...{ ruleId, title: ruleId, why: '因为', opening: '怎么说', facts: [{ on }] },
  });
  const suggestions = [
    suggestion('a', '2026-11-01'),
    { ...suggestion('b', '2026-10-01'), netFen: 5 },
    suggestion('c', '2026-11-01'),
    suggestion('d', '2026-11-01'),
  ];
  const sell = { state: 'ready', cautions: [], suggestions, held: [], asks: [] };
  expect(proposalLines(makeDossier(), BRIEFED_ON, sell as never)).toMatchObject([
    { content: { kind: 'suggestion', title: 'a', opening: '怎么说' } },
    { content: { kind: 'also', title: 'b', netFen: 5 }, on: '2026-10-01' },
    { content: { kind: 'also', title: 'c' } },
  ]);
});

test('families with a sign of a need come in one line, as old as the oldest of their newest signs', () => {
  const needs = [
    need('payroll', 'open', '2026-11-01'),
    need('bills', 'open', '2026-09-01'),
    need('loan', 'held', '2026-01-01'),
  ];
  expect(gapLines(BRIEFED_ON, needs)).toMatchObject([
    { content: { kind: 'gaps', families: ['payroll', 'bills'] }, on: '2026-09-01' },
  ]);
  expect(gapLines(BRIEFED_ON, [need('loan', 'held', '2026-01-01')])).toEqual([]);
});
