import { makeSampleBook } from '../content/sample/sample-book.ts';
import { createDatabase, type KdfParams } from '../db/schema.ts';
import { watchToday } from '../platform/environment.ts';
import { createBookService } from './book-service.ts';
import { createCommitter } from './committer.ts';
import { createDraftService } from './draft-service.ts';
import { watchKeys } from './keyring.ts';
import { createPageService } from './page-service.ts';
import { createPortalService } from './portal-service.ts';
import type { Services } from './services.ts';
import { createSettingsService } from './settings-service.ts';
import { createVaultService } from './vault-service.ts';

/** The composition root of the panel and the options page. */
export async function createPageServices(): Promise<Services> {
  const db = createDatabase();
  const keys$ = watchKeys();
  return {
    vault: createVaultService(db, keys$, deriveInWorker),
    book: createBookService(db, keys$, createCommitter(db), makeSampleBook),
    drafts: createDraftService(db),
    page: createPageService(),
    portals: createPortalService(),
    settings: createSettingsService(),
    clock: { today$: watchToday() },
  };
}

/** Derive the passphrase key off the main thread; the worker ends with the derivation and its memory with it. */
function deriveInWorker(passphrase: string, params: KdfParams): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('../db/kdf.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(event.data);
    worker.onerror = () => reject(new Error('key derivation failed'));
    worker.postMessage({ passphrase, params });
  }).finally(() => worker.terminate());
}
