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

test('keeps what the copy has when a kept value does not open, or all of them are gone', async () => {
  const [target, book] = [makeTarget(), makeBook()];
  book.keep('own', 1);
  await back(target, book);
  const { kept } = await manifestOf(target);
  book.keep('own', 0);
  book.keep('more', 1);
  await back(target, book);
  expect((await manifestOf(target)).kept).toEqual(kept);
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
