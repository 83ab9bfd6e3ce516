import { firstValueFrom } from 'rxjs';
import { deriveInWorker } from '../platform/derivation.ts';
import { exclusively, newId, today } from '../platform/environment.ts';
import { createAdapterTools } from './adapter-tools.ts';
import { createAuditService } from './audit-service.ts';
import { createBoardService } from './board-service.ts';
import { createPlaybookService } from './playbook-service.ts';
import { composePage } from './compose.ts';
import { readDossier } from '../db/read.ts';
import { createCalendarService } from './calendar-service.ts';
import { createEraser } from './eraser.ts';
import { createExportService } from './export-service.ts';
import { createHandOverService } from './hand-over-service.ts';
import { createHistoryService } from './history-service.ts';
import { createImportService } from './import-service.ts';
import { createMergeService } from './merge-service.ts';
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
    board: createBoardService({ db, keys$, edits: services.edits, today }),
    calendar: createCalendarService(readClient, services.edits),
    playbook: createPlaybookService({
      products: async () => (await import('../content/products/catalogue.ts')).PRODUCTS,
      scripts: async () => (await import('../content/scripts/scripts.ts')).SCRIPTS,
      kit: () => import('../search/kit.ts'),
    }),
    exports: createExportService({ db, keys$, commit, vault: services.vault, policy }),
    imports: createImportService({ db, keys$, commitMany, today, newId, exclusively }),
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
