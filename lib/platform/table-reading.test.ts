import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadTable, Table } from '../domain/import/table.ts';
import { readTableInWorker, serveTableReading } from './table-reading.ts';

const table: Table = {
  rows: Array.from({ length: 1201 }, (_, i) => [`甲${i}`, '', `第一行\n第二行${i}`]),
  rowNumbers: Array.from({ length: 1201 }, (_, i) => i + 2),
  columnCount: 3,
  sheets: [{ name: '表1', isHidden: false }],
  sheet: 0,
  is1904: true,
  notices: ['mergedCells'],
};

/** A worker on this thread that runs what `serveTableReading` set up, or never answers. */
class FakeWorker {
  static read: ReadTable | undefined;
  static ended = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;

  postMessage(request: unknown): void {
    if (!FakeWorker.read) return;
    const scope = {
      onmessage: undefined as ((event: { data: unknown }) => Promise<void>) | undefined,
      postMessage: (data: unknown, transfer?: Transferable[]) => {
        const sent = structuredClone(data, transfer ? { transfer } : undefined);
        setTimeout(() => this.onmessage?.({ data: sent }));
      },
    };
    vi.stubGlobal('self', scope);
    serveTableReading(FakeWorker.read);
    void scope.onmessage?.({ data: request });
  }

  terminate(): void {
    FakeWorker.ended += 1;
    this.onmessage = null;
  }
}

beforeEach(() => {
  FakeWorker.ended = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const request = { kind: 'pasted', text: 'x' } as const;

test('a table comes over whole, and the worker ends', async () => {
  FakeWorker.read = (_source, onProgress) => {
    onProgress?.(0.5);
    return { ok: true, table };
  };
  const progress: number[] = [];
  const result = await readTableInWorker(request, { onProgress: (share) => progress.push(share) });
  expect(result).toEqual({ ok: true, table: { ...table, rowNumbers: Int32Array.from(table.rowNumbers) } });
  expect(progress).toEqual([0.45, 1]);
  expect(FakeWorker.ended).toBe(1);
});

test('the bytes of a file and the sheet asked for reach the reader', async () => {
  let seen: unknown;
  FakeWorker.read = (source) => {
    seen = source;
    return { ok: false, reason: 'noSheet' };
  };
  const file = new Blob(['甲']);
  expect(await readTableInWorker({ kind: 'file', file, sheet: 3 })).toEqual({ ok: false, reason: 'noSheet' });
  expect(seen).toEqual({ kind: 'file', bytes: new TextEncoder().encode('甲'), sheet: 3 });
});

describe('a reading that does not answer', () => {
  beforeEach(() => {
    FakeWorker.read = undefined;
  });
  test('is ended at its time limit', async () => {
    expect(await readTableInWorker(request, { timeLimitMs: 5 })).toEqual({ ok: false, reason: 'timeLimit' });
    expect(FakeWorker.ended).toBe(1);
  });
  test('is ended when it is cancelled, or not begun', async () => {
    const cancel = new AbortController();
    const reading = readTableInWorker(request, { signal: cancel.signal });
    cancel.abort();
    expect(await reading).toEqual({ ok: false, reason: 'cancelled' });
    expect(FakeWorker.ended).toBe(1);
    expect(await readTableInWorker(request, { signal: cancel.signal })).toEqual({ ok: false, reason: 'cancelled' });
    expect(FakeWorker.ended).toBe(1);
  });
});
