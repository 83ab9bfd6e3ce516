import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWatchedBook, type WatchedBook } from './support/watched-book.ts';

/** The heavy form, with 100,000 clients and all memory of the process, is part of the soak. */
const CLIENTS = 2000;

let book: WatchedBook;

beforeAll(async () => {
  book = await startWatchedBook(CLIENTS);
});
afterAll(() => book?.close());

test('no name of a client that is not on the page is in its process, or was said to or by it', async () => {
  expect(await book.leaks()).toEqual([]);
});

test('text of the page that is no candidate never leaves the page half', async () => {
  expect(await book.saidOf(book.plainText)).toEqual([]);
  // What is said is heard: the name that is on the page was.
  expect(await book.saidOf([book.shownName])).toEqual([book.shownName]);
});

test('one name planted in our world is found', async () => {
  const planted = await book.plant();
  expect(await book.leaks()).toEqual([`heap: ${planted}`]);
});
