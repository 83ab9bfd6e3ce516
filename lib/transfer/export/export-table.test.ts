import fc from 'fast-check';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { anyBook } from '../../../test/factories/any-dossier.ts';
import { makeDossier, makeFollowUp, makeOpportunity, makeTouch } from '../../../test/factories/client.ts';
import { PLAIN_WORDS } from '../../../test/factories/export-words.ts';
import type { Dossier, RecordKind } from '../../domain/dossier/dossier.ts';
import { DATA_CLASS } from '../../domain/masking/data-class.ts';
import { COLUMNS } from './columns.ts';
import { exportCsv, exportXlsx, type TableExport } from './export-table.ts';
import { rearm, withoutTextMark } from './inert.ts';
import { unzipped } from '../../../test/factories/unzipped.ts';

const CAUSE = { generatedAt: '2026-11-22 09:30', by: '王芳', reason: '=月度\n盘点' };
const ALL: readonly RecordKind[] = ['client', 'person', 'touch', 'holding', 'loan', 'followUp', 'opportunity'];
const job = (dossiers: readonly Dossier[], patch: Partial<TableExport> = {}): TableExport => ({
  dossiers,
  kinds: ALL,
  words: PLAIN_WORDS,
  masking: 'standard',
  unit: 'wan',
  cause: CAUSE,
  ...patch,
});

async function made(result: ReturnType<typeof exportXlsx>) {
  const file = await result;
  if (!file.ok) throw new Error(file.reason);
  return file.value;
}

const bookOf = async (blob: Blob) => await readXlsx(Buffer.from(await blob.arrayBuffer()), { trim: false });

const DOSSIER = makeDossier({
  client: {
    name: '望川精机有限公司',
    uscc: '913300001234567890',
    clientNumber: '000123',
    note: '=HYPERLINK("x") 张总13812345678',
    firstBusinessDay: '2026-03-05',
  },
  people: [{ id: 'p1', name: '张小明', role: 'handler', phone: '+86 13812345678', birthday: '05-17' }],
  touches: [makeTouch({ day: '2026-11-21', text: '后' }), makeTouch({ text: '先', time: '09:30', personIds: ['p1'] })],
  holdings: [{ id: 'h', family: 'deposit', name: '协定存款', balanceFen: -1_234_567_89, since: '2025-01-01' }],
  loans: [
    {
      id: 'l',
      number: '2026001',
      product: '流贷',
      principalFen: 500_000_000_00,
      balanceFen: 1,
      rateBp: 435,
      disbursedOn: '2026-01-01',
      maturesOn: '2027-01-01',
      loanClass: 'pass',
    },
  ],
  followUps: [makeFollowUp()],
  opportunities: [
    makeOpportunity({ amount: 320, isCount: true, probability: 40, note: '=1+1 找 13800001234' }),
    makeOpportunity({ state: 'won', createdOn: '2026-10-01', amount: 123_456_789 }),
  ],
});

describe('exportXlsx', () => {
  test('writes a sheet about the file and one a kind when read by an independent reader', async () => {
    const file = await made(exportXlsx(job([DOSSIER])));
    const book = await bookOf(file.blob);
    expect(book.map(({ sheet }) => sheet)).toEqual(['about title', ...ALL.map((kind) => `表 ${kind}`)]);
    const [about, clients, people, touches, holdings, loans, , deals] = book.map(({ data }) => data);
    expect(about).toContainEqual(['about reason', "'=月度\n盘点"]);
    expect(about).toContainEqual(['about masking', 'masking standard']);
    expect(about).toContainEqual([
      'about rows',
      '表 client 1；表 person 1；表 touch 2；表 holding 1；表 loan 1；表 followUp 1；表 opportunity 2',
    ]);
    const client = Object.fromEntries((clients?.[0] ?? []).map((heading, at) => [String(heading), clients?.[1]?.[at]]));
    expect(client).toMatchObject({
      'client.name': '望川精机有限公司',
      'client.uscc': '913300001234567890',
      'client.clientNumber': '000123',
      'client.note': '\'=HYPERLINK("x") 张总138****5678',
      'client.firstBusinessDay': new Date('2026-03-05T00:00:00Z'),
      'client.effectiveTouches': 2,
    });
    expect(people?.[1]).toEqual(expect.arrayContaining(['张小明', 'role:handler', "'+86 138****5678", '05-**']));
    expect(touches?.slice(1).map((row) => row.at(-1))).toEqual(['先', '后']);
    expect(holdings?.[0]).toContain('holding.balanceFen (wan)');
    expect(holdings?.[1]).toContain(-123.456789);
    expect(loans?.[1]).toEqual(expect.arrayContaining(['2026001', 50000, 0.000001, 4.35]));
    const deal = (row: number) =>
      Object.fromEntries((deals?.[0] ?? []).map((heading, at) => [String(heading), deals?.[row]?.[at]]));
    expect(deal(1)).toMatchObject({
      'opportunity.opportunityState': 'opportunityState:won',
      'opportunity.amount (wan)': 123.456789,
      'opportunity.count': null,
    });
    expect(deal(2)).toMatchObject({
      'opportunity.amount (wan)': null,
      'opportunity.count': 320,
      'opportunity.probability': 40,
      'opportunity.note': "'=1+1 找 138****1234",
    });
    expect(file).toMatchObject({ extension: 'xlsx', clients: 1, rows: { client: 1, touch: 2 } });
  });

  test('gives back every text when the marks are taken off, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (book) => {
        const file = await made(
          exportXlsx(job(book, { kinds: ['touch'], columns: { touch: ['text'] }, masking: 'off' })),
        );
        const rows = (await bookOf(file.blob))[1]?.data.slice(1) ?? [];
        const expected = book.flatMap(({ touches }) => touches.map(({ text }) => well(text)));
        // The reader drops empty rows at the end, and takes an empty text for none.
        const found = rows.map(([cell]) => rearm(String(cell ?? '')));
        while (found.length < expected.length) found.push('');
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(rows.filter(([cell]) => /^[\s"]*[=+\-@\t\r＝＋－＠]/.test(String(cell ?? '')))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('is cancelled when the signal says so', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await exportXlsx(job([DOSSIER], { signal: stop.signal }))).toEqual({ ok: false, reason: 'cancelled' });
  });

  test('reports progress and hands the thread back when the work takes long', async () => {
    let now = 0;
    let pauses = 0;
    const seen: number[] = [];
    const thread = {
      now: () => (now += 5),
      pause: async () => {
        pauses += 1;
      },
    };
    await made(exportXlsx(job([DOSSIER, DOSSIER, DOSSIER, DOSSIER], { thread, onProgress: (n) => seen.push(n) })));
    expect(pauses).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe(4);
  });
});

describe('exportCsv', () => {
  test('writes the bytes Excel needs when one kind is chosen', async () => {
    const file = await made(exportCsv(job([DOSSIER], { kinds: ['client'] })));
    const bytes = new Uint8Array(await file.blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('"913300001234567890\t"');
    expect(text).toContain('"000123\t"');
    const [about, headings, row] = Papa.parse<string[]>(text).data;
    expect(about).toHaveLength(1);
    expect(about?.[0]).toContain('about reason: =月度 盘点；');
    expect(headings?.[0]).toBe('client.name');
    expect(row?.[0]).toBe('望川精机有限公司');
    expect(file.extension).toBe('csv');
  });

  test('writes one file a kind into a zip when several are chosen', async () => {
    const file = await made(exportCsv(job([DOSSIER], { kinds: ['client', 'loan'] })));
    const files = await unzipped(file.blob);
    expect(Object.keys(files)).toEqual(['表 client.csv', '表 loan.csv']);
    expect(files['表 loan.csv']).toMatch(
      /^\uFEFF.+\r\n.+\r\n.+,50000,0\.000001,4\.35,2026-01-01,2027-01-01,loanClass:pass\r\n$/,
    );
    expect(file.extension).toBe('zip');
  });

  test('keeps negative amounts numbers when a cell would begin with a minus', async () => {
    const file = await made(exportCsv(job([DOSSIER], { kinds: ['holding'], unit: 'yuan' })));
    expect(await file.blob.text()).toContain(',-1234567.89,');
  });

  test('gives back every text when the marks are taken off, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (book) => {
        const columns = { touch: ['clientName', 'text'] };
        const file = await made(exportCsv(job(book, { kinds: ['touch'], columns, masking: 'off' })));
        const read = Papa.parse<string[]>(await file.blob.text(), { delimiter: ',', newline: '\r\n' }).data.slice(
          2,
          -1,
        );
        const expected = book.flatMap(({ client, touches }) =>
          touches.map(({ text }) => [well(client.name), well(text)]),
        );
        const plain = read.map((row) => row.map((cell) => rearm(withoutTextMark(cell))));
        expect(plain.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('the columns', () => {
  /** What only recognition reads: in the open format, not in lists. */
  const NOT_LISTED = [
    'client.portalAliases',
    // Lists of several facts each have no cell to stand in.
    ...['client.stageMoves', 'client.criteria', 'client.gradeOverride', 'client.gradeMoves'],
    // The working side of the relationship: in the open format until a list is wanted with it.
    ...['client.outsideReason', 'client.signals', 'client.potentialOn', 'client.restUntil', 'client.files'],
    ...['client.facts', 'client.links', 'client.procedures'],
    ...['client.statements', 'client.judgements', 'client.riskSignals', 'client.researchPlans'],
    ...['touch.topics', 'touch.products', 'touch.objections', 'touch.feedback', 'touch.outcome'],
    ...['touch.mood', 'touch.minutes', 'touch.rating'],
    'touch.followsPlanStep',
    ...['holding.balances', 'holding.incomeFenPerYear', 'holding.closedOn'],
    ...['followUp.by', 'followUp.snoozedUntil', 'followUp.droppedOn', 'followUp.dropReason', 'followUp.actionId'],
    ...['followUp.time', 'followUp.minutes', 'followUp.place', 'followUp.channel'],
    // Said by the name, by the count’s own column, or with the rule; the way it went stands in the open format.
    ...['opportunity.productId', 'opportunity.packVersion', 'opportunity.isCount', 'opportunity.moves'],
  ];

  test('cover every field but the ids', () => {
    const named: Readonly<Record<string, string>> = { followUpKind: 'kind', opportunityState: 'state' };
    const covered = (kind: RecordKind) => COLUMNS[kind].map(({ id }) => named[id] ?? id);
    const missing = ALL.flatMap((kind) =>
      Object.keys(DATA_CLASS[kind])
        .filter((field) => field !== 'id' && field !== 'touchId' && !covered(kind).includes(field))
        .map((field) => `${kind}.${field}`),
    );
    expect(missing).toEqual(NOT_LISTED);
  });

  test('are those chosen, in their own order, when some are', async () => {
    const columns = { client: ['grade', 'name', 'nonsense'] };
    const file = await made(exportCsv(job([DOSSIER], { kinds: ['client'], columns })));
    expect((await file.blob.text()).split('\r\n')[1]).toBe('client.name,client.grade');
  });
});

/** What UTF-8 makes of half a surrogate pair. */
function well(text: string): string {
  return text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
