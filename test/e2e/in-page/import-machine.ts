// Books to import into, and tables to import, in a real browser page.
import './fake-storage.ts';
import { BehaviorSubject, firstValueFrom } from 'rxjs';
import { bookOf } from '../../../lib/db/book.ts';
import { commit } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { deriveKeys, type Keys } from '../../../lib/db/keys.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { watchSummaries } from '../../../lib/db/summaries.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import type { Change, Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { guessMapping } from '../../../lib/domain/import/mapping.ts';
import { UNDECIDED } from '../../../lib/domain/import/plan.ts';
import type { Table } from '../../../lib/domain/import/table.ts';
import { exclusively, newId, now } from '../../../lib/platform/environment.ts';
import { type BatchCommitter, createCommitters } from '../../../lib/services/committer.ts';
import type { ImportChoices } from '../../../lib/services/import.ts';
import { createImportService } from '../../../lib/services/import-service.ts';
import { makeClient, makeFollowUp, makeTouch } from '../../factories/client.ts';

const TODAY = '2026-11-22';
/** The same keys after a restart, too. */
export const KEYS = await deriveKeys(new Uint8Array(32).fill(7));
/** A fresh id. */
export const id = () => crypto.randomUUID();
let books = 0;

function nextName(): string {
  books += 1;
  return `import-${books}`;
}

/** A book of its own, and the import service over it. `around` stands between the service and its writer. */
export function machine(name = nextName(), around: (real: BatchCommitter) => BatchCommitter = (real) => real) {
  const db = createDatabase(name);
  const keys$ = new BehaviorSubject<Keys | undefined>(KEYS);
  const book = bookOf(db, KEYS);
  const { commitMany } = createCommitters(db, keys$);
  const summaries$ = watchSummaries(db, KEYS);
  const imports = createImportService({
    db,
    keys$,
    commitMany: around(commitMany),
    today: () => TODAY,
    newId,
    exclusively,
  });
  const put = (changes: readonly Change[]) =>
    commit(book, { device: 'test', now, newId }, changes, { type: 'editClient' });
  const dump = async () => {
    const ids = (await firstValueFrom(summaries$)).map((summary) => summary.id).sort();
    const all: unknown[] = [];
    for (const each of ids) all.push(sorted((await readDossier(db, KEYS, each))?.dossier));
    return JSON.stringify(all);
  };
  const find = async (clientName: string) => {
    const known = (await firstValueFrom(summaries$)).find((summary) => summary.name === clientName);
    return known && (await readDossier(db, KEYS, known.id))?.dossier;
  };
  return { db, keys$, imports, put, dump, find, summaries$, chain: () => verifyChain(db, KEYS) };
}

/** The same text for the same content, in whatever order it lies. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(sorted);
    return list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** Name of a client that is in the book before. */
export const nameOf = (index: number) => `沧岭老客户${index}机械有限公司`;

/** Clients that are in the book before. */
function oldDossiers(count: number): Dossier[] {
  return Array.from({ length: count }, (_, index) => ({
    client: makeClient({ id: id(), name: nameOf(index), clientNumber: `KH${1000 + index}`, grade: 'C' }),
    people: [{ id: id(), name: '老联系人', role: 'handler' as const, phone: '13800000000' }],
    touches: [makeTouch({ id: id(), text: '从前的沟通', day: '2026-05-05' })],
    holdings: [{ id: id(), family: 'settlement' as const, name: '企业网银', since: '2024-01-01' }],
    loans: [
      {
        id: id(),
        number: `JJ${index}`,
        product: '流动资金贷款',
        principalFen: 100_000_000,
        balanceFen: 50_000_000,
        rateBp: 365,
        disbursedOn: '2025-01-01',
        maturesOn: '2027-01-01',
        loanClass: 'pass' as const,
      },
    ],
    followUps: [makeFollowUp({ id: id() })],
  }));
}

const HEADINGS = [
  '客户名称',
  '客户号',
  '客户等级',
  '联系人',
  '手机',
  '职务',
  '拜访日期',
  '沟通内容',
  '借据号',
  '贷款余额(元)',
];

/** `known` rows that change clients of the book and add to them, and `fresh` rows of new ones. */
export function tableOf(known: number, fresh: number): Table {
  const rows = [
    HEADINGS,
    ...Array.from({ length: known }, (_, index) => [
      nameOf(index),
      `KH${1000 + index}`,
      'A',
      index % 2 ? '老联系人' : '新联系人',
      index % 2 ? '13800000000' : '13911112222',
      '财务总监',
      '2026-11-01',
      `复访第 ${index} 家`,
      `JJ${index}`,
      '400000',
    ]),
    ...Array.from({ length: fresh }, (_, index) => [
      `望江新客户${index}科技有限公司`,
      `XK${index}`,
      'B',
      '王新',
      '13900000001',
      '',
      '2026-11-02',
      `初访第 ${index} 家`,
      '',
      '',
    ]),
  ];
  return {
    rows,
    rowNumbers: rows.map((_, index) => index + 1),
    columnCount: HEADINGS.length,
    sheets: [{ name: '', isHidden: false }],
    sheet: 0,
    is1904: false,
    notices: [],
  };
}

/** A table taken as it is guessed. */
export function choicesFor(table: Table): ImportChoices {
  return {
    mapping: guessMapping(table.rows, table.columnCount),
    defaults: { segment: 'services', grade: 'C', stage: 'contact', channel: 'visit', isClientCarriedDown: false },
    decisions: UNDECIDED,
  };
}

/** A book with twenty clients. */
export async function filled(around?: (real: BatchCommitter) => BatchCommitter, name?: string) {
  const it = machine(name, around);
  await it.put(oldDossiers(20).flatMap(dossierAsChanges));
  const run = (known: number, fresh: number, signal?: AbortSignal, onProgress?: (share: number) => void) => {
    const table = tableOf(known, fresh);
    return it.imports.run(table, choicesFor(table), '名单.xlsx', {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    });
  };
  return { ...it, run };
}
