import type { AdapterTools } from './adapters.ts';
import type { AuditService } from './audit.ts';
import type { BoardService } from './board.ts';
import type { BriefingService } from './briefing.ts';
import type { CalendarService } from './calendar.ts';
import type { ContentService } from './content.ts';
import type { ExportService } from './export.ts';
import type { FeedbackService } from './feedback.ts';
import type { HandOverService } from './hand-over.ts';
import type { HistoryService } from './history.ts';
import type { ImportService } from './import.ts';
import type { MergeService } from './merge.ts';
import type { PromiseService } from './promises.ts';
import type { RetentionService } from './retention.ts';
import type { WordingCheck } from '../domain/compliance/check-wording.ts';
import type { ForbiddenWord } from '../domain/content/forbidden-word.ts';
import type { ResearchTemplate } from '../domain/research/template.ts';
import type { Services } from './services.ts';
import type { SubjectAccessService } from './subject-access.ts';

/**
 * What only the workspace can ask for, besides what every page can. A service belongs here when the panel does not need
 * it: then the panel does not load it either.
 */
export interface WorkspaceServices extends Services {
  readonly adapterTools: AdapterTools;
  readonly audit: AuditService;
  readonly calendar: CalendarService;
  readonly board: BoardService;
  readonly briefings: BriefingService;
  readonly contentEdit: ContentService;
  readonly exports: ExportService;
  readonly feedback: FeedbackService;
  readonly history: HistoryService;
  readonly imports: ImportService;
  readonly promises: PromiseService;
  readonly retention: RetentionService;
  readonly handOvers: HandOverService;
  readonly merges: MergeService;
  readonly subjectAccess: SubjectAccessService;
  /** What research plans are made from; fetched when it is asked for. */
  readonly researchTemplate: () => Promise<ResearchTemplate>;
  /** A check by some words alone, to try out what is being written; fetches what it reads with. */
  readonly tryWording: (words: readonly ForbiddenWord[]) => Promise<WordingCheck>;
}
