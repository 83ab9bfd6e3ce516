import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { back, makeBook, makeTarget, manifestOf, type MemoryTarget } from '../../../test/factories/copy.ts';
import { checkCopy, findCopy } from './read-copy.ts';

describe('a damaged copy', () => {
  test('is noticed, whichever byte of whichever file is cut off or flipped', async () => {
    const [sound, book] = [makeTarget(), makeBook(6)];
    await back(sound, book);
    book.commit(3);
    await back(sound, book);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (which, where, isCut) => {
        const target = sound.clone();
        const names = [...target.files.keys()].sort();
        const name = names[which % names.length] as string;
        const bytes = Uint8Array.from(target.files.get(name) as Uint8Array);
        const at = where % bytes.length;
        if (isCut) target.files.set(name, bytes.slice(0, at));
        else {
          bytes[at] = (bytes[at] as number) ^ 0x10;
          target.files.set(name, bytes);
        }
        const found = await findCopy(target);
        if (typeof found === 'string') throw new Error('one damaged file must not hide the copy');
        const { damaged } = await checkCopy(target, found.manifest);
        if (name.endsWith('.json')) {
          // A flipped line end or one in the signature leaves the manifest itself as it was.
          const isNoticed = found.isManifestLost || bytes.length - at < 200;
          expect([isNoticed, damaged]).toEqual([true, []]);
        } else
          expect(damaged.map(({ part, fault }) => [part.name, fault])).toEqual([[name, isCut ? 'cut' : 'altered']]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['there is no file', (target: MemoryTarget) => target.files.clear(), 'empty'],
    [
      'both manifests are gone',
      (target: MemoryTarget) => ['manifest-1.json', 'manifest-2.json'].map((name) => target.files.delete(name)),
      'noManifest',
    ],
    [
      'it was made by a newer build',
      (target: MemoryTarget) => {
        for (const [name, bytes] of target.files) {
          const text = new TextDecoder().decode(bytes).replace('"version":2', '"version":9');
          if (name.endsWith('.json')) target.files.set(name, new TextEncoder().encode(text));
        }
      },
      'newerFormat',
    ],
  ] as const)('says so when %s', async (_name, damage, expected) => {
    const [target, book] = [makeTarget(), makeBook()];
    await back(target, book);
    damage(target);
    expect(await findCopy(target)).toBe(expected);
  });

  test('with a lost base is whole as long as another base and the log are there', async () => {
    const [target, book] = [makeTarget(), makeBook(5)];
    await back(target, book);
    book.commit(300, 5000);
    await back(target, book);
    const manifest = await manifestOf(target);
    expect(manifest.bases).toHaveLength(2);
    target.files.delete(manifest.bases[0]?.parts[0]?.name as string);
    expect(await checkCopy(target, manifest)).toMatchObject({ isWhole: true, missingEntries: 0 });
    target.files.delete(manifest.log[0]?.name as string);
    expect((await checkCopy(target, manifest)).missingEntries).toBeGreaterThan(0);
  });
});
