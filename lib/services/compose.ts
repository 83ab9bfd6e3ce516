import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { lockBook } from '../db/book.ts';
import { createDatabase } from '../db/database.ts';
import { getKept, putKept, watchKept } from '../db/kept.ts';
import { readDossier } from '../db/read.ts';
import { setRecovery } from '../db/recovery.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { countDueItems } from '../domain/today/today.ts';
import { copyText } from '../platform/clipboard.ts';
import { deriveInWorker } from '../platform/derivation.ts';
import { exclusively, newId, today, watchToday } from '../platform/environment.ts';
import { writeValue } from '../platform/storage.ts';
import { composeBackup, lazySecondCopy } from './backup-compose.ts';
import { signalMended } from './after-commit.ts';
import { createAdapterService } from './adapter-service.ts';
import { createBookService } from './book-service.ts';
import { createCaptureService } from './capture-service.ts';
import { type BatchCommitter, type Committer, createCommitters } from './committer.ts';
import { followAddedWords } from './added-words.ts';
import { createLazyContent } from './content-lazy.ts';
import { readCriteria } from './content-criteria.ts';
import { createClientRest } from './day-plan-rest.ts';
import { createDayPlanService } from './day-plan-service.ts';
import { createDigestService } from './digest-service.ts';
import { createDraftService } from './draft-service.ts';
import { guardCommits } from './guard-commit.ts';
import { createGuardService } from './guard-service.ts';
import { currentKeys, watchKeys } from './keyring.ts';
import { SESSION_DUE } from './keys.ts';
import { createQuickLog } from './log-service.ts';
import { createEditService } from './edit-service.ts';
import { createOutcomeService } from './outcome-service.ts';
import { createPageService, framesOf } from './page-service.ts';
import { createPlaceService } from './place-service.ts';
import { composePlaybook } from './playbook-compose.ts';
import { createPolicyService } from './policy-service.ts';
import { createPortalAnswerService } from './portal-answer-service.ts';
import { createPortalService } from './portal-service.ts';
import { createRevealService } from './reveal-service.ts';
import { createDossierSource } from './search-dossiers.ts';
import { createPlaybookSource } from './search-playbook.ts';
import { createRuleService } from './rules-service.ts';
import { createSearchService } from './search-service.ts';
import { createSelectionService } from './selection-service.ts';
import type { Services } from './services.ts';
import { createSettingsService } from './settings-service.ts';
import { keepSummariesCurrent } from './summaries-keeper.ts';
import { createStageService } from './stage-service.ts';
import { createTeachService } from './teach-service.ts';
import { createVaultService } from './vault-service.ts';

/** The services every page has, and what those of one page alone are made from. */
export interface Composition {
  readonly services: Services;
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commit: Committer;
  readonly commitMany: BatchCommitter;
}

/** The composition root of the panel and the options page. */
export async function createPageServices(): Promise<Services> {
  return composePage().services;
}

/** The part of the composition that all pages share. */
export function composePage(): Composition {
  const db = createDatabase();
  const keys$ = watchKeys();
  // What this page knows of the book goes with the key.
  keys$.subscribe((keys) => keys || lockBook(db));
  // A row that does not open is looked for in the second copy before anybody is troubled.
  const secondCopy = lazySecondCopy(db);
  setRecovery(db, {
    shelf: async (id) => (await secondCopy()).recoverShelfRow(id),
    change: async (seq) => (await secondCopy()).recoverChangeRow(seq),
    kept: async (id) => (await secondCopy()).recoverKeptRow(id),
    onMended: () => void signalMended().catch(() => undefined),
  });
  const isUnreadable$ = new BehaviorSubject(false);
  const { commit: commitAnything, commitMany } = createCommitters(db, keys$);
  const policy = createPolicyService();
  const content = createLazyContent({ db, keys$, policy$: policy.policy$, today$: watchToday() });
  const guard = createGuardService({ content, policy, loadReader: () => import('./guard-reader.ts'), copyText });
  const commit = guardCommits(commitAnything, guard);
  const book = createBookService(db, keys$, commit, loadSampleMaker, () => isUnreadable$.next(true));
  const settings = createSettingsService(policy);
  const rules = createRuleService(settings, policy);
  const page = createPageService(policy);
  const adapters = createAdapterService();
  // Start reading now, while React is still being set up: both are wanted for the first picture.
  book.summaries$.subscribe();
  rules.rules$.subscribe();
  combineLatest([book.summaries$, watchToday(), keys$])
    .pipe(
      map(([summaries, day, keys]) => (keys ? countDueItems(summaries, day) : undefined)),
      distinctUntilChanged(),
    )
    .subscribe((due) => due !== undefined && void writeValue('session', SESSION_DUE, due));
  page.current$.subscribe();
  const readClient = async (clientId: string) => {
    const open = await currentKeys();
    return open ? (await readDossier(db, open, clientId))?.dossier : 'locked';
  };
  const edits = createEditService(commit, newId);
  const playbook = composePlaybook(content);
  const services: Services = {
    vault: createVaultService(db, keys$, isUnreadable$, deriveInWorker, (cause) => commit([], cause)),
    book,
    backup: composeBackup({ db, keys$, commit, undo: book.undo }),
    content,
    drafts: createDraftService(db),
    edits,
    quickLog: createQuickLog(async () =>
      (await import('./line-reader.ts')).createLineReader(followAddedWords(content)),
    ),
    page,
    adapters,
    teaching: createTeachService(page, adapters),
    captures: createCaptureService(readClient, page, commit),
    stages: createStageService(readClient, edits, today, () => readCriteria(content)),
    answers: createPortalAnswerService({ db, commit, frames: () => framesOf(page), today, newId }),
    portals: createPortalService(policy),
    settings,
    policy,
    rules,
    digest: createDigestService(settings, policy),
    search: createSearchService(book.summaries$, () => import('../search/kit.ts'), [
      createDossierSource(db, keys$),
      createPlaybookSource(playbook),
    ]),
    reveals: createRevealService(commit, policy),
    selection: createSelectionService(db),
    places: createPlaceService(),
    clock: { today, today$: watchToday() },
    dayPlan: {
      ...createDayPlanService(book.summaries$, watchToday(), rules.rules$),
      ...createClientRest(readClient, edits),
    },
    playbook,
    guard,
    copyBriefing: async (clientId, document) => {
      const { createBriefingCopy } = await import('./briefing-copy.ts');
      return createBriefingCopy({ commit, policy })(clientId, document);
    },
    outcomes: createOutcomeService({
      store: {
        get: (keys, id) => getKept(db, keys, id),
        put: (keys, id, value) => putKept(db, keys, id, value),
        watch: (id, read) => watchKept(db, id, read),
      },
      keys$,
      currentKeys,
      exclusively,
      newId,
    }),
  };
  keepSummariesCurrent(db, keys$, book.summaries$);
  return { services, db, keys$, commit, commitMany };
}

/** The sample book is only wanted once, if at all: it comes in a file of its own. */
async function loadSampleMaker() {
  return (await import('../content/sample/sample-book.ts')).makeSampleBook;
}
