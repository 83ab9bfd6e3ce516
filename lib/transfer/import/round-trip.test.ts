import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeId } from '../../../test/factories/client.ts';
import { makeWorkbook } from '../../../test/fuzz/import-workbook.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { guessMapping } from '../../domain/import/mapping.ts';
import { UNDECIDED } from '../../domain/import/plan.ts';
import { textCell } from '../export/cell.ts';
import { csvLine } from '../export/csv.ts';
import { createWorkbook } from '../export/xlsx-workbook.ts';
import { planTable } from './plan-table.ts';
import { readTable } from './read-table.ts';
import { makeTemplate, TEMPLATE_COLUMNS } from './template.ts';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const read = (bytes: Uint8Array<ArrayBuffer>) => {
  const result = readTable({ kind: 'file', bytes });
  if (!result.ok) throw new Error(result.reason);
  return result.table;
};

/** Text as a person may type it: no control characters, trimmed, not marked as text already. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('甲"乙', 'a,b', '第一行\n第二行', "'", '"', '=1+1', '_x0041_', '__proto__', '1,234.50'),
  )
  .map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (control) => (control === '\n' ? '\n' : '')).trim())
  .filter((text) => !text.startsWith("'") && !/^="?[^"]*"?$/.test(text) && !/^[@+\-＝＋－＠]/.test(text));
/** Rows of three cells whose last is never empty, so that width and rows are certain. */
const table = fc.array(
  fc.tuple(
    cell,
    cell,
    cell.map((text) => text || 'x'),
  ),
  { minLength: 1, maxLength: 20 },
);

describe('a written table reads back', () => {
  test('from a workbook', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // An underscore sequence is text here: written escaped, as Excel does it.
        const written = rows.map((row) => row.map((text) => text.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')));
        expect(read(makeWorkbook({ rows: written })).rows).toEqual(rows);
      }),
    );
  });
  test('from our own exporter of workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const book = createWorkbook('2026-11-22T10:00:00', '');
        const sheet = book.sheet(0, '表', [10, 10, 10], ['客户名称', '备注', '手机'].map(textCell));
        for (const row of rows) sheet.row(row.map(textCell));
        const { rows: back } = read(await bytesOf(book.finish('关于', [[textCell('关于')]])));
        expect(back).toEqual([['客户名称', '备注', '手机'], ...rows]);
      }),
      { numRuns: 50 },
    );
  });
  test('from our own exporter of CSV', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const source = `\uFEFF${[['客户名称', '备注', '手机'], ...rows].map((row) => csvLine(row.map(textCell))).join('')}`;
        const { rows: back } = read(new Uint8Array(new TextEncoder().encode(source)));
        expect(back.slice(1)).toEqual(rows);
      }),
    );
  });
});

describe('the template', () => {
  test('opens on its data sheet, and every heading means what it is there for', async () => {
    const sheet = read(await bytesOf(makeTemplate('2026-11-22')));
    expect(sheet.sheets.map(({ name }) => name)).toEqual(['填写说明', '导入数据']);
    const { columns, headingRow } = guessMapping(sheet.rows, sheet.columnCount);
    expect(headingRow).toBe(0);
    expect(columns.map(({ field }) => field)).toEqual(TEMPLATE_COLUMNS.map(({ field }) => field));
    expect(columns.filter(({ confidence }) => confidence < 0.9)).toEqual([]);
  });
  test('its example row is imported without remarks', async () => {
    const sheet = read(await bytesOf(makeTemplate('2026-11-22')));
    const changes: unknown[] = [];
    const settings = {
      today: '2026-11-22',
      is1904: false,
      segment: 'services',
      grade: 'C',
      stage: 'contact',
      channel: 'visit',
      isClientCarriedDown: false,
    } as const;
    const plan = await planTable(
      sheet,
      {
        mapping: guessMapping(sheet.rows, sheet.columnCount),
        settings,
        decisions: UNDECIDED,
        known: [],
        normalise: (name) => name,
        newId: makeId,
        readDossiers: async () => new Map(),
      },
      { onClients: (plans) => void changes.push(...plans.flatMap((client) => client.changes).map(parseChange)) },
    );
    expect(plan).toMatchObject({ ok: true, rows: [{ verdict: 'new' }] });
    expect(plan.ok && plan.rows[0]?.issues.filter(({ field }) => field !== 'holding.since')).toEqual([]);
    expect(changes).toHaveLength(7);
  });
});
