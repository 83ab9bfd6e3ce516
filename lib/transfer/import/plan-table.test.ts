import { expect, test } from 'vitest';
import { makeDossier, makeId } from '../../../test/factories/client.ts';
import { SETTINGS } from '../../../test/fuzz/import-plan.ts';
import { guessMapping } from '../../domain/import/mapping.ts';
import { UNDECIDED } from '../../domain/import/plan.ts';
import type { Table } from '../../domain/import/table.ts';
import { CLIENTS_AT_ONCE, type PlanTableContext, planTable } from './plan-table.ts';

const HEADINGS = ['客户名称', '拜访日期', '沟通方式'];
const CLIENTS = CLIENTS_AT_ONCE * 2 + 5;
const rows = [
  HEADINGS,
  ...Array.from({ length: CLIENTS * 2 }, (_, i) => [
    `甲${i % CLIENTS}有限公司`,
    '2026-11-01',
    i < CLIENTS ? '电话' : '拜访',
  ]),
];
const table: Table = {
  rows,
  rowNumbers: rows.map((_, i) => i + 1),
  columnCount: 3,
  sheets: [{ name: '', isHidden: false }],
  sheet: 0,
  is1904: false,
  notices: [],
};
const book = Array.from({ length: CLIENTS }, (_, i) => makeDossier({ client: { name: `甲${i}有限公司` } }));
const context = (known: typeof book, patch: Partial<PlanTableContext> = {}): PlanTableContext => ({
  settings: SETTINGS,
  mapping: guessMapping(rows, 3),
  decisions: UNDECIDED,
  known: known.map(({ client }) => client),
  normalise: (name) => name,
  newId: makeId,
  readDossiers: async (ids) =>
    new Map(known.filter(({ client }) => ids.includes(client.id)).map((d) => [d.client.id, d])),
  ...patch,
});

test('plans every row once, in order, and hands over the changes client by client', async () => {
  let changes = 0;
  const progress: number[] = [];
  const plan = await planTable(table, context([]), {
    onProgress: (share) => progress.push(share),
    onClients: (plans) => {
      expect(plans.length).toBeLessThanOrEqual(CLIENTS_AT_ONCE);
      for (const client of plans) {
        expect(client.changes.every(({ clientId }) => clientId === client.clientId)).toBe(true);
        changes += client.changes.length;
      }
    },
  });
  expect(plan).toMatchObject({
    ok: true,
    counts: { verdicts: { new: CLIENTS * 2 }, made: { client: CLIENTS, touch: CLIENTS * 2 } },
  });
  expect(plan.ok && plan.rows.map(({ row }) => row)).toEqual(rows.slice(1).map((_, i) => i + 1));
  expect(changes).toBe(CLIENTS * 3);
  expect(progress.at(-1)).toBe(1);
  expect([...progress].sort((a, b) => a - b)).toEqual(progress);
});

test('reads dossiers of known clients only, a few at a time', async () => {
  const asked: number[] = [];
  const readDossiers: PlanTableContext['readDossiers'] = (ids) => {
    asked.push(ids.length);
    return context(book).readDossiers(ids);
  };
  const plan = await planTable(table, context(book, { readDossiers }));
  expect(asked).toEqual([CLIENTS_AT_ONCE, CLIENTS_AT_ONCE, 5]);
  expect(plan).toMatchObject({ counts: { made: { client: 0, touch: CLIENTS * 2 } } });
});

test('rows of a client that was removed meanwhile are errors, and nothing is written for them', async () => {
  const written: unknown[] = [];
  const plan = await planTable(table, context(book, { readDossiers: async () => new Map() }), {
    onClients: (plans) => void written.push(...plans.flatMap(({ changes }) => changes)),
  });
  expect(plan).toMatchObject({ counts: { verdicts: { error: CLIENTS * 2 } } });
  expect(written).toEqual([]);
});

test('ends when it is cancelled, also between two clients', async () => {
  const cancel = new AbortController();
  let handed = 0;
  const plan = await planTable(table, context([]), {
    signal: cancel.signal,
    onClients: () => {
      handed += 1;
      cancel.abort();
    },
  });
  expect(plan).toEqual({ ok: false, reason: 'cancelled' });
  expect(handed).toBe(1);
});
