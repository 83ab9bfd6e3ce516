import type { AdapterTools } from './adapters.ts';
import type { AuditService } from './audit.ts';
import type { ExportService } from './export.ts';
import type { HandOverService } from './hand-over.ts';
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
  readonly audit: AuditService;
  readonly exports: ExportService;
  readonly imports: ImportService;
  readonly retention: RetentionService;
  readonly handOvers: HandOverService;
  readonly merges: MergeService;
  readonly subjectAccess: SubjectAccessService;
}
