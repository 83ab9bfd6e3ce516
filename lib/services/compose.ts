import { BehaviorSubject } from 'rxjs';
import { createDatabase } from '../db/schema.ts';
import { deriveInWorker } from '../platform/derivation.ts';
import { today, watchToday } from '../platform/environment.ts';
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
  const isUnreadable$ = new BehaviorSubject(false);
  const book = createBookService(db, keys$, createCommitter(db), loadSampleMaker, () => isUnreadable$.next(true));
  const page = createPageService();
  // Start reading now, while React is still being set up: both are wanted for the first picture.
  book.summaries$.subscribe();
  page.current$.subscribe();
  return {
    vault: createVaultService(db, keys$, isUnreadable$, deriveInWorker),
    book,
    drafts: createDraftService(db),
    page,
    portals: createPortalService(),
    settings: createSettingsService(),
    clock: { today, today$: watchToday() },
  };
}

/** The sample book is only wanted once, if at all: it comes in a file of its own. */
async function loadSampleMaker() {
  return (await import('../content/sample/sample-book.ts')).makeSampleBook;
}
