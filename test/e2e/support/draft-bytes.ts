import type { Page } from 'puppeteer-core';

/** Bytes of all sealed drafts on disk, as the database holds them. */
export function draftBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = indexedDB.open('suixing-v2');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('drafts').objectStore('drafts').getAll();
    const rows = await new Promise<unknown[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    const sizeOf = (value: unknown): number => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
      return typeof value === 'object' && value ? Object.values(value).reduce((sum, each) => sum + sizeOf(each), 0) : 0;
    };
    return sizeOf(rows);
  });
}

/** What a seal adds to what is sealed: version, nonce and tag. */
const SEAL_BYTES = 1 + 12 + 16;

/** Bytes that the drafts as they were typed take once they are sealed, which happens a moment after the last key. */
export function typedBytes(page: Page): Promise<number> {
  return page.evaluate(async (sealBytes) => {
    const stored = await chrome.storage.session.get();
    const drafts = Object.entries(stored).filter(([key, draft]) => key.startsWith('draft:') && draft !== null);
    const sizeOf = (draft: unknown) => new TextEncoder().encode(JSON.stringify(draft)).length + sealBytes;
    return drafts.reduce((sum, [, draft]) => sum + sizeOf(draft), 0);
  }, SEAL_BYTES);
}
