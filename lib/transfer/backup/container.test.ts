import fc from 'fast-check';
import { uint8ArrayToHex } from 'uint8array-extras';
import { expect, test } from 'vitest';
import { makeBook, makeTarget } from '../../../test/factories/copy.ts';
import type { CopySource } from '../../contracts/copy.ts';
import { isContainer, openContainer, packCopy } from './container.ts';
import { checkCopy, findCopy } from './read-copy.ts';
import { namesIn, updateCopy } from './write-copy.ts';

async function packed(): Promise<Uint8Array<ArrayBuffer>> {
  const [target, book] = [makeTarget(), makeBook(20)];
  const outcome = await updateCopy(target, book, { bases: 1, now: () => 1 });
  if (!outcome.ok) throw new Error(outcome.reason);
  const blob = await packCopy(target, namesIn(outcome.manifest));
  return new Uint8Array(await blob.arrayBuffer());
}

test('a copy packed into one file reads as it did', async () => {
  const file = new Blob([await packed()]);
  expect(await isContainer(file)).toBe(true);
  const source = await openContainer(file);
  const found = await findCopy(source);
  if (typeof found === 'string') throw new Error(found);
  expect(await checkCopy(source, found.manifest)).toEqual({ damaged: [], missingEntries: 0, isWhole: true });
});

test('anything else is not taken for a copy', async () => {
  for (const text of ['', 'PK', '{"format":"suixing-rescue"}', 'SXCOPY2\nabc']) {
    expect(await isContainer(new Blob([text]))).toBe(false);
  }
});

test('damage anywhere in the file is noticed, or else everything reads as it did', async () => {
  const bytes = await packed();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.constantFrom(0x01, 0x10, 0x20, 'cut' as const), async (at, by) => {
      expect(await isNoticedOrHarmless(bytes, at, by)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a damaged head of any file in it is noticed, or else everything reads as it did', async () => {
  const bytes = await packed();
  const heads = await headsOf(bytes);
  expect(heads.length).toBeGreaterThan(3);
  for (const [start, end] of heads) {
    for (let at = start; at < end; at += 1) {
      for (const by of [0x01, 0x10, 0x20, 'cut'] as const) {
        expect([at, by, await isNoticedOrHarmless(bytes, at, by)]).toEqual([at, by, true]);
      }
    }
  }
});

/**
 * Whether damage at a place is told by what reads the copy. A last file that claims to be longer than the container is harms nothing:
 * it ends where the container ends, and every file reads as it was written.
 */
async function isNoticedOrHarmless(bytes: Uint8Array, at: number, by: number | 'cut'): Promise<boolean> {
  const damagedBytes = by === 'cut' ? bytes.slice(0, at) : Uint8Array.from(bytes);
  if (by !== 'cut') damagedBytes[at] = (damagedBytes[at] as number) ^ by;
  const file = new Blob([damagedBytes]);
  if (!(await isContainer(file))) return true;
  const source = await openContainer(file);
  const found = await findCopy(source);
  if (typeof found === 'string') return true;
  const { damaged } = await checkCopy(source, found.manifest);
  if (damaged.length > 0 || found.isManifestLost || isInSeal(bytes, at)) return true;
  return (await contentOf(source)) === (await contentOf(await openContainer(new Blob([Uint8Array.from(bytes)]))));
}

/** Every file of a copy with its bytes, as one text to compare. */
async function contentOf(source: CopySource): Promise<string> {
  const files = await Promise.all(
    (await source.list()).map(async ({ name }) => {
      const blob = await source.read(name);
      return [name, uint8ArrayToHex(new Uint8Array((await blob?.arrayBuffer()) ?? []))];
    }),
  );
  return JSON.stringify(files);
}

/** Where length of name, length of content and name stand of every file in a container. */
async function headsOf(bytes: Uint8Array): Promise<readonly (readonly [start: number, end: number])[]> {
  let at = 8;
  return (await (await openContainer(new Blob([Uint8Array.from(bytes)]))).list()).map((file) => {
    const start = at;
    const end = start + 10 + file.name.length;
    at = end + file.bytes;
    return [start, end] as const;
  });
}

/** The second line of a manifest is not covered by its own check sum; the signature in it is checked with the key. */
function isInSeal(bytes: Uint8Array, at: number): boolean {
  const near = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, at - 220), at + 220));
  return near.includes('"signature"');
}
