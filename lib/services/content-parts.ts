/** What {@link createLazyContent} fetches, as one file. */
export { createContentReader } from './content-reader.ts';
export { createContentStore } from './content-store.ts';
