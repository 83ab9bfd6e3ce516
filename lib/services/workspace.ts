import type { AdapterTools } from './adapters.ts';
import type { AuditService } from './audit.ts';
import type { PlaybookService } from './playbook.ts';
import type { BoardService } from './board.ts';
import type { CalendarService } from './calendar.ts';
import type { ExportService } from './export.ts';
import type { HandOverService } from './hand-over.ts';
import type { HistoryService } from './history.ts';
import type { ImportService } from './import.ts';
import type { MergeService } from './merge.ts';
import type { RetentionService } from './retention.ts';
import type { Services } from './services.ts';
import type { SubjectAccessService } from './subject-access.ts';

/**
 * What only the workspace can ask for, besides what every page can. A service belongs here when the panel does not need
 * it: then the panel does not load it either.
 */
export interface WorkspaceServices extends Services {
  readonly adapterTools: AdapterTools;
  readonly playbook: PlaybookService;
  readonly audit: AuditService;
  readonly calendar: CalendarService;
  readonly board: BoardService;
  readonly exports: ExportService;
  readonly history: HistoryService;
  readonly imports: ImportService;
  readonly retention: RetentionService;
  readonly handOvers: HandOverService;
  readonly merges: MergeService;
  readonly subjectAccess: SubjectAccessService;
}
