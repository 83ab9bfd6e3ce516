import { firstValueFrom } from 'rxjs';
import { deriveInWorker } from '../platform/derivation.ts';
import { exclusively, newId, now, today } from '../platform/environment.ts';
import { createAdapterTools } from './adapter-tools.ts';
import { createAuditService } from './audit-service.ts';
import { createBoardService } from './board-service.ts';
import { readCriteria } from './content-criteria.ts';
import { createBriefingService } from './briefing-service.ts';
import { composePage } from './compose.ts';
import { readDossier } from '../db/read.ts';
import { createContentService } from './content-service.ts';
import { createContentStore } from './content-store.ts';
import { currentKeys } from './keyring.ts';
import { createCalendarService } from './calendar-service.ts';
import { createEraser } from './eraser.ts';
import { createExportService } from './export-service.ts';
import { createFeedbackService } from './feedback-service.ts';
import { createHandOverService } from './hand-over-service.ts';
import { createHistoryService } from './history-service.ts';
import { createImportService } from './import-service.ts';
import { createMergeService } from './merge-service.ts';
import { createPromiseService } from './promise-service.ts';
import { createRetentionService } from './retention-service.ts';
import type { Services } from './services.ts';
import { createSubjectAccessService } from './subject-access-service.ts';
import type { WorkspaceServices } from './workspace.ts';

/** The composition root of the workspace. */
export async function createWorkspaceServices(): Promise<WorkspaceServices> {
  const { services, db, keys$, commit, commitMany } = composePage();
  const { policy } = services;
  const { summaries$ } = services.book;
  const erase = createEraser(db, keys$, () => void refreshFolder(services));
  const retention = createRetentionService({ db, keys$, erase, today, policy });
  const { rules$ } = retention;
  const audit = createAuditService(db, keys$, summaries$, commit, policy);
  const readClient = async (clientId: string) => {
    const open = await firstValueFrom(keys$);
    return open ? (await readDossier(db, open, clientId))?.dossier : 'locked';
  };
  return {
    ...services,
    adapterTools: createAdapterTools(),
    audit,
    history: createHistoryService(db, keys$, audit),
    board: createBoardService({
      ...{ db, keys$, edits: services.edits, today },
      criteria: () => readCriteria(services.content),
    }),
    briefings: createBriefingService({ commit, policy, stamp: () => `${new Date(now()).toISOString().slice(0, 19)}Z` }),
    calendar: createCalendarService(readClient, services.edits),
    researchTemplate: async () => (await import('../content/research/template.ts')).RESEARCH_TEMPLATE,
    tryWording: async (words) => (await import('./wording-trial.ts')).wordingTrial(words),
    contentEdit: createContentService({
      ...{ currentKeys, commit, policy, today, newId, exclusively },
      store: createContentStore(db, keys$),
      reader: services.content,
      shipped: async () => (await import('../content/shipped/pack.ts')).SHIPPED_PACK,
    }),
    feedback: createFeedbackService({ db, keys$, commit, vault: services.vault, policy }),
    exports: createExportService({ db, keys$, commit, vault: services.vault, policy }),
    imports: createImportService({ db, keys$, commitMany, today, newId, exclusively }),
    promises: createPromiseService({ db, keys$ }),
    retention,
    handOvers: createHandOverService({ db, keys$, commit, derive: deriveInWorker, today, newId, policy }),
    merges: createMergeService({ db, keys$, commit, drafts: services.drafts, today, newId }),
    subjectAccess: createSubjectAccessService({ db, keys$, rules$, commit, today, policy }),
  };
}

/** What was erased must leave the backup in the folder at once, not with the next one; the second copy follows by itself. */
async function refreshFolder({ backup }: Services): Promise<void> {
  const { folder } = await firstValueFrom(backup.status$);
  if (folder?.access === 'granted') await backup.backUp();
}
