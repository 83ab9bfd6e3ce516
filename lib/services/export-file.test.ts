import { describe, expect, test, vi } from 'vitest';
import { makeDossier } from '../../test/factories/client.ts';
import { PLAIN_WORDS } from '../../test/factories/export-words.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { EXPORT_COLUMNS, EXPORT_KINDS } from '../domain/export/columns.ts';
import { COLUMNS } from '../transfer/export/columns.ts';
import type { CalendarRequest, TablesRequest } from './export.ts';
import { kindsOf, makeFile } from './export-file.ts';

vi.mock('../platform/program.ts', () => ({ programName: () => 'Suixing 0.0.0' }));

const BASE = { clientIds: ['a', 'b'], by: ' 王芳 ', reason: ' 盘点 ' };
const TABLES: TablesRequest = {
  ...BASE,
  format: 'csv',
  kinds: ['client'],
  columns: ['client.name', 'person.name'],
  masking: 'standard',
  unit: 'wan',
  words: PLAIN_WORDS,
};
const CALENDAR: CalendarRequest = {
  ...BASE,
  format: 'ics',
  hasMaturities: false,
  hasBirthdays: false,
  isDiscreet: true,
  masking: 'standard',
  words: PLAIN_WORDS,
  titleOf: ({ kind }) => kind,
  calendarName: '随行',
};
async function* bookOf(...dossiers: Dossier[]) {
  yield* dossiers;
}
const source = (...dossiers: Dossier[]) => ({
  dossiers: bookOf(...dossiers),
  generatedAt: '2026-11-22 09:30',
  signal: new AbortController().signal,
  onProgress: () => {},
});

test('every column that can be written can be chosen, in its order', () => {
  const written = EXPORT_KINDS.flatMap((kind) => COLUMNS[kind].map(({ id }) => `${kind}.${id}`));
  expect(EXPORT_COLUMNS).toEqual(written);
  expect([...EXPORT_KINDS].sort()).toEqual(Object.keys(COLUMNS).sort());
});

describe('the kinds that leave the book', () => {
  test('are those chosen, in the order of the tables', () => {
    expect(kindsOf({ ...TABLES, kinds: ['loan', 'client'] })).toEqual(['client', 'loan']);
  });
  test('of a calendar are the follow-ups and what was added', () => {
    expect(kindsOf(CALENDAR)).toEqual(['followUp']);
    expect(kindsOf({ ...CALENDAR, hasMaturities: true, hasBirthdays: true })).toEqual(['followUp', 'loan', 'person']);
  });
  test('of the open format are all', () => {
    expect(kindsOf({ ...BASE, format: 'open' })).toEqual(EXPORT_KINDS);
  });
});

describe('a file', () => {
  test('has the chosen columns only, and says how many clients are missing', async () => {
    const made = await makeFile(TABLES, source(makeDossier({ client: { name: '望川精机' } })));
    if (!made.ok) throw new Error(made.reason);
    const { blob, ...facts } = made.value;
    expect(facts).toEqual({ extension: 'csv', clients: 1, records: 1, missing: 1 });
    const lines = (await blob.text()).trimEnd().split('\r\n');
    expect(lines.slice(1)).toEqual(['client.name', '望川精机']);
    expect(lines[0]).toContain('about by: 王芳');
  });

  test.each([{ ...BASE, format: 'open' } as const, CALENDAR])('of format $format is made', async (request) => {
    const made = await makeFile(request, source(makeDossier(), makeDossier()));
    expect(made).toMatchObject({ ok: true, value: { clients: 2, missing: 0 } });
  });
});
