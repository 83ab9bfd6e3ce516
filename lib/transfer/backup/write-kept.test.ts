import { expect, test } from 'vitest';
import { back, makeBook, makeTarget, manifestOf } from '../../../test/factories/copy.ts';
import { checkCopy, rowsOf } from './read-copy.ts';

test('copies what is kept besides the book when it was written, and lets the former files go at once', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  const kept = () => [...target.files.keys()].filter((name) => name.startsWith('kept-'));
  await back(target, book);
  expect((await manifestOf(target)).kept).toBeUndefined();
  book.keep('own', 1);
  book.keep('packs', 2);
  await back(target, book);
  const first = kept();
  expect(await back(target, book)).toMatchObject({ ok: true, written: 0 });
  book.keep('own', 3);
  await back(target, book);
  expect(first).toHaveLength(1);
  expect(kept()).toHaveLength(1);
  expect(kept()).not.toEqual(first);
  const { kept: copied } = await manifestOf(target);
  const rows: unknown[] = [];
  for await (const batch of rowsOf(target, copied?.parts ?? [])) rows.push(...batch);
  expect(rows).toEqual(book.rows.kept);
  expect((await checkCopy(target, await manifestOf(target))).isWhole).toBe(true);
});

const copiedRows = async (target: ReturnType<typeof makeTarget>) => {
  const rows: { readonly id?: unknown; readonly sealed?: unknown }[] = [];
  for await (const batch of rowsOf(target, (await manifestOf(target)).kept?.parts ?? [])) rows.push(...batch);
  return rows.map(({ id, sealed }) => [id, (sealed as Uint8Array)[0]]).sort();
};

test('keeps what the copy has of a value that does not open, and goes on copying the others', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  book.keep('own', 1);
  book.keep('packs', 2);
  await back(target, book);
  book.keep('own', 0);
  book.keep('packs', 3);
  expect(await back(target, book)).toMatchObject({ ok: true, keptDamaged: 1 });
  expect(await copiedRows(target)).toEqual([
    ['own', 1],
    ['packs', 3],
  ]);
  // Nothing was written since: nothing is read, and nothing is said.
  expect(await back(target, book)).not.toHaveProperty('keptDamaged');
  book.keep('views', 4);
  expect(await back(target, book)).toMatchObject({ ok: true, keptDamaged: 1 });
  expect((await copiedRows(target)).map(([id]) => id)).toEqual(['own', 'packs', 'views']);
  book.keep('own', 5);
  expect(await back(target, book)).toMatchObject({ ok: true, keptDamaged: 0 });
  expect((await copiedRows(target))[0]).toEqual(['own', 5]);
  expect((await checkCopy(target, await manifestOf(target))).isWhole).toBe(true);
});

test('leaves out a value that never opened, and copies the others', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  book.keep('own', 0);
  book.keep('packs', 2);
  expect(await back(target, book)).toMatchObject({ ok: true, keptDamaged: 1 });
  expect(await copiedRows(target)).toEqual([['packs', 2]]);
});

test('gives nothing up when a value does not open and what the copy has of it cannot be read', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  book.keep('own', 1);
  await back(target, book);
  const { kept } = await manifestOf(target);
  const [name = ''] = [...target.files.keys()].filter((each) => each.startsWith('kept-'));
  const bytes = target.files.get(name) as Uint8Array<ArrayBuffer>;
  bytes[20] = (bytes[20] as number) ^ 1;
  book.keep('own', 0);
  await back(target, book);
  expect((await manifestOf(target)).kept).toEqual(kept);
});

test('keeps what the copy has when all that was kept is gone', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  book.keep('own', 1);
  await back(target, book);
  const { kept } = await manifestOf(target);
  book.rows.kept = [];
  await back(target, book);
  expect((await manifestOf(target)).kept).toEqual(kept);
  expect((await checkCopy(target, await manifestOf(target))).isWhole).toBe(true);
});

test('finds a damaged file of what is kept, and writes it anew', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  book.keep('own', 1);
  await back(target, book);
  const [name = ''] = [...target.files.keys()].filter((each) => each.startsWith('kept-'));
  const bytes = target.files.get(name) as Uint8Array<ArrayBuffer>;
  bytes[20] = (bytes[20] as number) ^ 1;
  expect(await checkCopy(target, await manifestOf(target))).toMatchObject({ isWhole: false, damaged: [{}] });
  expect(await back(target, book, { isThorough: true })).toMatchObject({ ok: true, healed: 1 });
  expect((await checkCopy(target, await manifestOf(target))).isWhole).toBe(true);
});
