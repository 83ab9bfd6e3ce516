import { expect, test } from 'vitest';
import { BRIEFED_ON, briefedLines } from '../../../test/factories/briefing.ts';
import { makeClient, makeDossier } from '../../../test/factories/client.ts';
import { makeBriefing } from './briefing.ts';

test('dates: what falls due within four months or has, the nearest first; what is paid back is no more', () => {
  const loan = (id: string, maturesOn: string, balanceFen = 100) => ({
    id,
    number: id,
    product: '流贷',
    principalFen: 100,
    balanceFen,
    rateBp: 400,
    disbursedOn: '2026-01-05',
    maturesOn,
    loanClass: 'pass' as const,
  });
  const holding = {
    id: 'h',
    family: 'deposit',
    name: '定期',
    balanceFen: 5,
    since: '2026-02-01',
    until: '2026-12-01',
  } as const;
  const dossier = makeDossier({
    loans: [
      loan('later', '2027-05-01'),
      loan('soon', '2027-01-05'),
      loan('late', '2026-11-01'),
      loan('paid', '2026-12-01', 0),
    ],
    holdings: [holding, { ...holding, id: 'gone', closedOn: '2026-10-01' }],
    client: makeClient({
      files: [
        { id: 'licence', kind: 'certificate', name: '营业执照', on: '2016-12-20', until: '2026-12-20' },
        { id: 'endless', kind: 'contract', name: '合作协议', on: '2026-01-01' },
        { id: 'far', kind: 'contract', name: '授信合同', on: '2026-01-01', until: '2028-01-01' },
      ],
    }),
  });
  expect(briefedLines(dossier, 'dates').map(({ content }) => content)).toMatchObject([
    { what: 'late', date: 'loanMatures' },
    { what: '定期', date: 'holdingEnds', fen: 5 },
    { what: '营业执照', date: 'fileEnds', day: '2026-12-20' },
    { what: 'soon' },
  ]);
});

test('a suggestion stands with the age of its oldest fact, and a block in its place', () => {
  const suggestion = {
    ruleId: 'r1',
    title: '扩产组合',
    why: '要上新线',
    opening: '听说要上新线',
    netFen: 100,
    facts: [{ on: '2026-11-01' }, { on: '2026-05-01' }],
  };
  const ready = {
    state: 'ready',
    cautions: [],
    suggestions: [suggestion],
    held: [],
    asks: [{ kind: 'fact', key: 'annualSales', titles: ['甲'] }],
  };
  const block = { id: 'complaint', fact: { on: '2026-11-20' } };
  const blocked = { state: 'blocked', blocks: [block, block] };
  const sections = (crossSell: unknown) =>
    makeBriefing(makeDossier(), { today: BRIEFED_ON, crossSell: crossSell as never }).sections.flatMap(
      ({ lines }) => lines,
    );
  expect(sections(ready)).toContainEqual(
    expect.objectContaining({
      content: expect.objectContaining({ kind: 'suggestion', netFen: 100 }),
      on: '2026-05-01',
      isOld: true,
    }),
  );
  expect(sections(ready)).toContainEqual(
    expect.objectContaining({
      part: 'questions',
      content: { kind: 'ask', fact: 'annualSales', titles: ['甲'] },
      ageDays: 0,
    }),
  );
  const blocks = sections(blocked).filter(({ content }) => content.kind === 'blocked');
  expect(blocks.map(({ content }) => content)).toEqual([{ kind: 'blocked', block: 'complaint' }]);
});
