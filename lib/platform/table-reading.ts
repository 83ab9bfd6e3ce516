import type { ReadFailure, ReadTable, Table, TableResult, TableSource } from '../domain/import/table.ts';

/** What a page asks to read: a file as the user chose it, or pasted cells. */
export type TableRequest =
  | { readonly kind: 'file'; readonly file: Blob; readonly sheet?: number }
  | { readonly kind: 'pasted'; readonly text: string };

/** How a reading may be watched and ended. */
export interface TableReadingOptions {
  readonly signal?: AbortSignal;
  /** 0…1. */
  readonly onProgress?: (share: number) => void;
  /** After this many milliseconds the worker is ended, whatever it does. */
  readonly timeLimitMs?: number;
  /** Where the worker's script lies; another one in a bench. */
  readonly workerFile?: string;
}

type Head = Omit<Table, 'rows' | 'rowNumbers'> & { readonly rowNumbers: Int32Array };
type Answer =
  | { readonly progress: number }
  | { readonly batch: string }
  | { readonly head: Head }
  | { readonly failed: ReadFailure };

const WORKER_FILE = '/table-reader.js';
const TIME_LIMIT_MS = 120_000;
/** Share of the work that is done when the worker has read all; the rest is handing it over. */
const READ_SHARE = 0.9;
/** Rows a message: one is opened within a few milliseconds, and the page can draw between two. */
const BATCH_ROWS = 500;
/** No cell holds these: control characters were taken out. One string is handed over faster than six thousand. */
const CELL_END = '\u001f';
const ROW_END = '\u001e';

/** Worker side: read one table and hand it over in pieces. */
export function serveTableReading(read: ReadTable): void {
  const post = (self as unknown as { postMessage(message: Answer, transfer?: Transferable[]): void }).postMessage.bind(
    self,
  );
  self.onmessage = async (event: MessageEvent<TableRequest>) => {
    const source = await sourceOf(event.data).catch(() => undefined);
    if (!source) return post({ failed: 'reader' });
    let told = 0;
    const result = read(source, (share) => {
      if (share < told + 0.02) return;
      told = share;
      post({ progress: share * READ_SHARE });
    });
    if (!result.ok) return post({ failed: result.reason });
    const { rows, rowNumbers, ...rest } = result.table;
    for (let at = 0; at < rows.length; at += BATCH_ROWS) {
      post({
        batch: rows
          .slice(at, at + BATCH_ROWS)
          .map((row) => row.join(CELL_END))
          .join(ROW_END),
      });
    }
    const numbers = Int32Array.from(rowNumbers);
    post({ head: { ...rest, rowNumbers: numbers } }, [numbers.buffer]);
  };
}

/**
 * Page side: read a table in a worker that ends, and whose memory goes, with the reading. Never rejects: cancelled and
 * overlong readings are failures as well.
 */
export function readTableInWorker(request: TableRequest, options: TableReadingOptions = {}): Promise<TableResult> {
  const { signal, onProgress, timeLimitMs = TIME_LIMIT_MS, workerFile = WORKER_FILE } = options;
  if (signal?.aborted) return Promise.resolve({ ok: false, reason: 'cancelled' });
  return new Promise<TableResult>((resolve) => {
    const worker = new Worker(workerFile);
    const rows: string[][] = [];
    const finish = (result: TableResult) => {
      worker.terminate();
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const fail = (reason: ReadFailure) => finish({ ok: false, reason });
    const cancel = () => fail('cancelled');
    const timer = setTimeout(() => fail('timeLimit'), timeLimitMs);
    signal?.addEventListener('abort', cancel);
    worker.onerror = () => fail('reader');
    worker.onmessageerror = () => fail('reader');
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('failed' in data) fail(data.failed);
      else if ('batch' in data) for (const row of data.batch.split(ROW_END)) rows.push(row.split(CELL_END));
      else {
        onProgress?.(1);
        finish({ ok: true, table: { ...data.head, rows } });
      }
    };
    worker.postMessage(request);
  });
}

async function sourceOf(request: TableRequest): Promise<TableSource> {
  if (request.kind === 'pasted') return request;
  const bytes = new Uint8Array(await request.file.arrayBuffer());
  return { kind: 'file', bytes, ...(request.sheet === undefined ? {} : { sheet: request.sheet }) };
}
