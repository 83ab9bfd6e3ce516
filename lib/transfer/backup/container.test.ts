import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBook, makeTarget } from '../../../test/factories/copy.ts';
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

test('damage anywhere in the file is noticed', async () => {
  const bytes = await packed();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (at, isCut) => {
      const damagedBytes = isCut ? bytes.slice(0, at) : Uint8Array.from(bytes);
      if (!isCut) damagedBytes[at] = (damagedBytes[at] as number) ^ 0x10;
      const file = new Blob([damagedBytes]);
      if (!(await isContainer(file))) return;
      const source = await openContainer(file);
      const found = await findCopy(source);
      if (typeof found === 'string') return;
      const { damaged } = await checkCopy(source, found.manifest);
      expect(damaged.length > 0 || found.isManifestLost || isInSeal(bytes, at)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** The second line of a manifest is not covered by its own check sum; the signature in it is checked with the key. */
function isInSeal(bytes: Uint8Array, at: number): boolean {
  const near = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, at - 220), at + 220));
  return near.includes('"signature"');
}
