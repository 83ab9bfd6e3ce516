import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BrokenZip, openZip } from './zip-reader.ts';

const CONTENT = '张明\n'.repeat(20_000);

async function contentOf(zip: Blob, path = 'a.txt'): Promise<string | undefined> {
  const chunks: BlobPart[] = [];
  const entry = (await openZip(zip))?.get(path);
  if (!entry) return undefined;
  for await (const chunk of entry.chunks()) chunks.push(chunk);
  return await new Blob(chunks).text();
}

/** A zip with some bytes of its first central directory entry set. */
function patched(bytes: Uint8Array, offset: number, values: readonly number[]): Blob {
  const copy = bytes.slice();
  const directory = new DataView(copy.buffer).getUint32(copy.length - 6, true);
  copy.set(values, directory + offset);
  return new Blob([copy]);
}

describe('openZip', () => {
  const packed = zipSync({ 'a.txt': strToU8(CONTENT), '目录/b.txt': strToU8('b') });

  test.each([
    ['packed', packed],
    ['stored', zipSync({ 'a.txt': strToU8(CONTENT) }, { level: 0 })],
    ['followed by a comment', zipSync({ 'a.txt': [strToU8(CONTENT), { comment: 'note' }] })],
    ['empty', zipSync({ 'a.txt': new Uint8Array() })],
  ])('reads a file when it is %s', async (what, bytes) => {
    expect(await contentOf(new Blob([bytes]))).toBe(what === 'empty' ? '' : CONTENT);
  });

  test('finds files by Chinese paths, and none that is not there', async () => {
    expect(await contentOf(new Blob([packed]), '目录/b.txt')).toBe('b');
    expect(await contentOf(new Blob([packed]), 'c.txt')).toBeUndefined();
  });

  test.each([
    ['encrypted', 8, [1, 0]],
    ['of an unknown method', 10, [12, 0]],
    ['said to be longer than the zip', 20, [0xff, 0xff, 0xff, 0x7f]],
    ['said to lie elsewhere', 42, [9, 0, 0, 0]],
  ])('refuses a file when it is %s', async (_what, offset, values) => {
    await expect(contentOf(patched(packed, offset, values))).rejects.toThrow(BrokenZip);
  });

  test('refuses a file when it cannot be unpacked', async () => {
    const copy = packed.slice();
    // The first byte behind head and name: a block of the one type that does not exist.
    copy[30 + 'a.txt'.length] = 0b111;
    await expect(contentOf(new Blob([copy]))).rejects.toThrow(BrokenZip);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('客户名称,电话\n')],
    ['cut', packed.slice(0, -10)],
    ['without its beginning', packed.slice(200)],
  ])('is no zip when it is %s', async (_what, bytes) => {
    expect(await openZip(new Blob([bytes]))).toBeUndefined();
  });
});
