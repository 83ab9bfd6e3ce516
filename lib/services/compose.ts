import { createDatabase } from '../db/schema.ts';
import { deriveInWorker } from '../platform/derivation.ts';
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
    book: createBookService(db, keys$, createCommitter(db), loadSampleMaker),
    drafts: createDraftService(db),
    page: createPageService(),
    portals: createPortalService(),
    settings: createSettingsService(),
    clock: { today$: watchToday() },
  };
}

/** The sample book is only wanted once, if at all: it comes in a file of its own. */
async function loadSampleMaker() {
  return (await import('../content/sample/sample-book.ts')).makeSampleBook;
}
