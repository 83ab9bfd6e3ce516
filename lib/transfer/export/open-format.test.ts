import fc from 'fast-check';
import { zipSync, unzipSync, strToU8 } from 'fflate';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anyBook } from '../../../test/factories/any-dossier.ts';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { unzipped } from '../../../test/factories/unzipped.ts';
import type { OpenManifest } from '../../contracts/open-format.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { inspectOpenFormat, readOpenFormat } from './open-format-read.ts';
import { writeOpenFormat } from './open-format-write.ts';

const CAUSE = { generatedAt: '2026-11-22 09:30', by: '王芳', reason: '换电脑' };

async function written(dossiers: readonly Dossier[]): Promise<Blob> {
  const file = await writeOpenFormat({ dossiers, cause: CAUSE, generator: 'Suixing test' });
  if (!file.ok) throw new Error(file.reason);
  return file.value.blob;
}

async function read(blob: Blob) {
  const dossiers: Dossier[] = [];
  const result = await readOpenFormat(blob, (dossier) => {
    dossiers.push(dossier);
  });
  return { result, dossiers };
}

const BOOK = [
  makeDossier({ touches: [makeTouch({ text: '一' }), makeTouch({ text: '二' })] }),
  makeDossier({ followUps: [makeFollowUp()], people: [{ id: crypto.randomUUID(), name: '张明', role: 'handler' }] }),
];

/** The file with some of its content changed; hashes are put right again unless told not to. */
async function altered(change: (files: Record<string, string>) => void, isHashed = true): Promise<Blob> {
  const files = await unzipped(await written(BOOK));
  change(files);
  const text = (isHashed && files['manifest.json']) || '{}';
  const manifest = JSON.parse(text) as { files?: Record<string, unknown>[] };
  for (const file of manifest.files ?? []) {
    const content = files[String(file.path)];
    if (content === undefined) continue;
    file.sha256 = createHash('sha256').update(content).digest('hex');
    file.bytes = Buffer.byteLength(content);
  }
  if (manifest.files) files['manifest.json'] = JSON.stringify(manifest);
  return new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))]);
}

const edit = (path: string, from: string | RegExp, to: string) => (files: Record<string, string>) => {
  files[path] = (files[path] ?? '').replace(from, to);
};

describe('writing and reading', () => {
  test('gives back the same dossiers whatever the book holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (book) => {
        const { result, dossiers } = await read(await written(book));
        expect(result).toMatchObject({ ok: true, clients: book.length });
        expect(dossiers).toStrictEqual(book);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same bytes when the same book is written again', async () => {
    const [first, second] = await Promise.all([written(BOOK), written(BOOK)]);
    expect(new Uint8Array(await first.arrayBuffer())).toEqual(new Uint8Array(await second.arrayBuffer()));
  });

  test('writes plain lines, hashes any tool can check, and a schema', async () => {
    const blob = await written(BOOK);
    const files = await unzipped(blob);
    expect(Object.keys(files).toSorted()).toEqual([
      ...['clients.jsonl', 'follow-ups.jsonl', 'holdings.jsonl', 'loans.jsonl'],
      ...['manifest.json', 'opportunities.jsonl', 'people.jsonl', 'schema.json', 'touches.jsonl'],
    ]);
    expect(files['touches.jsonl']?.split('\n').map((line) => (line ? JSON.parse(line) : line))).toEqual([
      ...(BOOK[0]?.touches ?? []).map((touch) => ({ clientId: BOOK[0]?.client.id, ...touch })),
      '',
    ]);
    const manifest = JSON.parse(files['manifest.json'] ?? '') as OpenManifest;
    expect(manifest).toMatchObject({ format: 'suixing-open-book', version: 3, ...CAUSE, generator: 'Suixing test' });
    for (const { path, sha256, bytes } of manifest.files) {
      const content = unzipSync(new Uint8Array(await blob.arrayBuffer()))[path] as Uint8Array;
      expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([sha256, bytes]);
    }
    expect(Object.keys(JSON.parse(files['schema.json'] ?? '').$defs)).toEqual(manifest.files.map(({ path }) => path));
  });

  test('reads a file that another program has packed', async () => {
    const { result, dossiers } = await read(await altered(() => {}));
    expect(result.ok).toBe(true);
    expect(dossiers).toEqual(BOOK);
  });

  test('reads a file of the first version, which knew no opportunities', async () => {
    const former = await altered((files) => {
      const manifest = JSON.parse(files['manifest.json'] ?? '') as OpenManifest;
      const kinds = manifest.files.filter(({ kind }) => kind !== 'opportunity');
      files['manifest.json'] = JSON.stringify({ ...manifest, version: 1, files: kinds });
      delete files['opportunities.jsonl'];
    }, false);
    const { result, dossiers } = await read(former);
    expect(result.ok).toBe(true);
    expect(dossiers).toEqual(BOOK);
  });

  test('tells manifest and counts without reading records when only inspected', async () => {
    expect(await inspectOpenFormat(await written(BOOK))).toMatchObject({ ok: true, clients: 2 });
  });

  test('waits for a dossier to be taken before it reads the next', async () => {
    const order: string[] = [];
    await readOpenFormat(await written(BOOK), async ({ client }) => {
      order.push(`start ${client.id}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`end ${client.id}`);
    });
    expect(order).toEqual(BOOK.flatMap(({ client: { id } }) => [`start ${id}`, `end ${id}`]));
  });

  test('is cancelled when the signal says so', async () => {
    const signal = AbortSignal.abort();
    expect(await readOpenFormat(await written(BOOK), () => {}, { signal })).toEqual({
      ok: false,
      problem: { reason: 'cancelled' },
    });
    expect(await writeOpenFormat({ dossiers: BOOK, cause: CAUSE, generator: '', signal })).toEqual({
      ok: false,
      reason: 'cancelled',
    });
  });
});

describe('a file is refused', () => {
  const manifestWith = (patch: object) => (files: Record<string, string>) => {
    files['manifest.json'] = JSON.stringify({ ...JSON.parse(files['manifest.json'] ?? ''), ...patch });
  };
  const without = (path: string) => (files: Record<string, string>) => {
    delete files[path];
  };
  const touches = 'touches.jsonl';
  const badTouch = (line: number, field: string) => ({ reason: 'badRecord', file: touches, line, field });

  test.each<[string, (files: Record<string, string>) => void, object]>([
    ['it has no manifest', without('manifest.json'), { reason: 'noManifest' }],
    ['its manifest is no JSON', edit('manifest.json', '{', '['), { reason: 'wrongFormat' }],
    ['it is of another format', manifestWith({ format: 'other' }), { reason: 'wrongFormat' }],
    ['it is newer', manifestWith({ version: 4, files: 'changed' }), { reason: 'newerVersion', version: 4 }],
    ['it names too few files', manifestWith({ files: [] }), { reason: 'wrongFormat' }],
    ['it names those of an earlier version', manifestWith({ version: 1 }), { reason: 'wrongFormat' }],
    ['a file is missing', without('loans.jsonl'), { reason: 'missingFile', file: 'loans.jsonl' }],
    ['a file was changed', edit(touches, '一', '三'), { reason: 'hashMismatch', file: touches }],
    ['a file has grown', edit(touches, /$/, '\n'), { reason: 'hashMismatch', file: touches }],
  ])('when %s', async (_when, change, problem) => {
    expect((await read(await altered(change, false))).result).toEqual({ ok: false, problem });
  });

  test.each<[string, (files: Record<string, string>) => void, object]>([
    ['a line is no JSON', edit(touches, /\{/, '('), badTouch(1, '')],
    ['a line is no object', edit(touches, /^/, '[]\n'), badTouch(1, '')],
    ['a field is wrong', edit(touches, /"channel":"call"(?=.*二)/, '"channel":"fax"'), badTouch(2, 'channel')],
    ['a field is missing', edit(touches, /"day":"2026-11-20",/, ''), badTouch(1, 'day')],
    ['a field is unknown', edit(touches, /"day":/, '"__proto__":1,"day":'), badTouch(1, '__proto__')],
    ['a day is none', edit(touches, '2026-11-20', '2026-02-30'), badTouch(1, 'day')],
    ['a record has no client', edit(touches, /"clientId":"[^"]+",/, ''), badTouch(1, 'clientId')],
    ['a line is endless', edit(touches, /$/, ' '.repeat(1_100_000)), badTouch(3, '')],
    [
      'a client is unknown',
      edit(touches, /"clientId":"[^"]+"/, `"clientId":"${crypto.randomUUID()}"`),
      { reason: 'strayRecord', file: touches, line: 1 },
    ],
    ['a record comes twice', edit(touches, /^(.*\n)/, '$1$1'), { reason: 'duplicateId', file: touches, line: 2 }],
    [
      'a client comes twice',
      edit('clients.jsonl', /^(.*\n)/, '$1$1'),
      { reason: 'duplicateId', file: 'clients.jsonl', line: 2 },
    ],
    ['lines are missing', edit(touches, /^.*\n/, ''), { reason: 'wrongCount', file: touches }],
  ])('when %s though the hash fits', async (_when, change, problem) => {
    expect((await read(await altered(change))).result).toEqual({ ok: false, problem });
  });

  test('when a file is no UTF-8 though the hash fits', async () => {
    const blob = await written(BOOK);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const touches = files['touches.jsonl'] as Uint8Array<ArrayBuffer>;
    touches[touches.indexOf(0xe4)] = 0xff;
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as OpenManifest;
    const hashed = manifest.files.map((file) =>
      file.path === 'touches.jsonl' ? { ...file, sha256: createHash('sha256').update(touches).digest('hex') } : file,
    );
    files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, files: hashed }));
    const { result } = await read(new Blob([zipSync(files)]));
    expect(result).toEqual({ ok: false, problem: { reason: 'damagedFile', file: 'touches.jsonl' } });
  });

  test('when it is no zip, or cut, or empty', async () => {
    const bytes = new Uint8Array(await (await written(BOOK)).arrayBuffer());
    for (const each of [new Uint8Array(), new TextEncoder().encode('客户,电话\n'), bytes.slice(0, -30)]) {
      expect((await read(new Blob([each]))).result).toEqual({ ok: false, problem: { reason: 'notAZip' } });
    }
  });

  test('or read as it was, whichever byte of it is damaged', async () => {
    const bytes = new Uint8Array(await (await written(BOOK)).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ flip;
        const { result, dossiers } = await read(new Blob([damaged]));
        if (result.ok) expect(dossiers).toEqual(BOOK);
        else expect(result.problem.reason).not.toBe('cancelled');
      }),
      { numRuns: 200 },
    );
  });

  test('without unpacking it when it unpacks to far more than it says', async () => {
    const bomb = zipSync({
      'manifest.json': strToU8((await unzipped(await written(BOOK)))['manifest.json'] ?? ''),
      'clients.jsonl': new Uint8Array(16 * 1024 * 1024),
    });
    const { result } = await read(new Blob([bomb]));
    expect(result).toEqual({ ok: false, problem: { reason: 'hashMismatch', file: 'clients.jsonl' } });
  });
});
