import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWatchedBook, type WatchedBook } from '../e2e/support/watched-book.ts';

const CLIENTS = 100_000;

let book: WatchedBook;

beforeAll(async () => {
  book = await startWatchedBook(CLIENTS);
}, 900_000);
afterAll(() => book?.close());

test(`no name of ${CLIENTS} clients that is not on the page is in its process, or was said to or by it`, async () => {
  expect(await book.leaks()).toEqual([]);
  expect((await book.memoryLeaks()) ?? []).toEqual([]);
  expect(await book.saidOf(book.plainText)).toEqual([]);
});

test('one planted name is found', async () => {
  const planted = await book.plant();
  expect(await book.leaks()).toEqual([`heap: ${planted}`]);
  const numbered = planted.slice(-10);
  expect((await book.memoryLeaks()) ?? [numbered]).toContain(numbered);
});
