import { expect, test } from 'vitest';
import { makeId } from '../../../test/factories/client.ts';
import { BAD_FILES } from '../../../test/fuzz/import-cases.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { applyChange } from '../../domain/dossier/apply.ts';
import type { Change, Dossier } from '../../domain/dossier/dossier.ts';
import type { ImportSettings } from '../../domain/import/draft.ts';
import { ISSUE_REASONS } from '../../domain/import/issue.ts';
import { guessMapping } from '../../domain/import/mapping.ts';
import { type Decisions, PLAN_REASONS } from '../../domain/import/plan.ts';
import { READ_FAILURES, type Table, type TableSource } from '../../domain/import/table.ts';
import { randomFrom } from '../../util/random.ts';
import { planTable } from './plan-table.ts';
import { readTable } from './read-table.ts';

/** Of each kind; a failing one is found again by its seed. `FUZZ_ROUNDS` for the long form. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 12);
/** No bad file may take longer, by far: what takes long is a hang in the making. */
const LONGEST_MS = 8000;

const SETTINGS: ImportSettings = {
  today: '2026-11-22',
  is1904: false,
  segment: 'services',
  grade: 'C',
  stage: 'contact',
  channel: 'visit',
  loanClass: 'pass',
  isClientCarriedDown: true,
};

/** What is not among the values foreseen. */
const unknown = (foreseen: readonly string[], seen: readonly string[]) =>
  seen.filter((each) => !foreseen.includes(each));

/** Plan a table twice: into an empty book, then into the book it made. Every change must be one the store takes. */
async function importTwice(table: Table, decisions: Decisions): Promise<void> {
  const book = new Map<string, Dossier>();
  for (let run = 0; run < 2; run += 1) {
    const changes: Change[] = [];
    const plan = await planTable(
      table,
      {
        mapping: guessMapping(table.rows, table.columnCount),
        settings: { ...SETTINGS, is1904: table.is1904 },
        decisions,
        known: [...book.values()].map(({ client }) => client),
        normalise: (name) => name.toLowerCase(),
        newId: makeId,
        readDossiers: async (ids) =>
          new Map(ids.flatMap((id) => (book.has(id) ? [[id, book.get(id) as Dossier]] : []))),
      },
      { onClients: (plans) => void changes.push(...plans.flatMap((client) => client.changes)) },
    );
    if (!plan.ok) throw new Error(plan.reason);
    expect(
      unknown(
        PLAN_REASONS,
        plan.rows.flatMap(({ reasons }) => reasons.map(({ key }) => key)),
      ),
    ).toEqual([]);
    expect(
      unknown(
        ISSUE_REASONS,
        plan.rows.flatMap(({ issues }) => issues.map(({ reason }) => reason)),
      ),
    ).toEqual([]);
    for (const change of changes.map(parseChange)) {
      const applied = applyChange(book.get(change.clientId), change);
      if (applied === 'gone' || !applied.dossier) throw new Error('a change the store would refuse');
      book.set(change.clientId, applied.dossier);
    }
  }
}

async function survive(source: TableSource, decisions: Decisions): Promise<string> {
  const start = performance.now();
  const result = readTable(source);
  if (!result.ok) {
    expect(READ_FAILURES).toContain(result.reason);
    // Would mean that something was thrown that nobody foresaw.
    expect(result.reason).not.toBe('reader');
  } else {
    const controls = result.table.rows.flatMap((row) => row.filter((cell) => /(?![\t\n])\p{Cc}/u.test(cell)));
    expect(controls).toEqual([]);
    await importTwice(result.table, decisions);
  }
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  return result.ok ? 'read' : result.reason;
}

test.each(Object.entries(BAD_FILES))(
  '%s ends with a reason or a sound plan',
  async (_name, make) => {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const source = make(randomFrom(seed));
      const decisions: Decisions = {
        rows: new Map(),
        ...(seed % 3 === 1 ? { conflicts: 'update' } : seed % 3 === 2 ? { conflicts: 'new' } : {}),
      };
      await expect(survive(source, decisions), `seed ${seed}`).resolves.toBeTypeOf('string');
    }
  },
  120_000,
);

test.each([
  ['a bomb', ['unsafe']],
  ['defined entities', ['unsafe']],
  ['a million columns of cells', ['tooManyColumns']],
  ['a web page named as a workbook', ['read']],
  ['an old or protected workbook by another name', ['xls', 'encrypted']],
])('%s is named for what it is', (name, reasons) => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const result = readTable((BAD_FILES[name] as (typeof BAD_FILES)[string])(randomFrom(seed)));
    expect(reasons).toContain(result.ok ? 'read' : result.reason);
  }
});

test('the prototype of nothing is touched by headings and values that are named like it', async () => {
  const text = '__proto__\tconstructor\t客户名称\t备注\n{"x":1}\t1\t__proto__\tconstructor';
  await survive({ kind: 'pasted', text }, { rows: new Map() });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
