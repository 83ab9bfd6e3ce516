import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { VisitGuide } from '../../lib/domain/visit/guide.ts';
import type { VisitProgress } from '../../lib/domain/visit/progress.ts';

/** What every part of the guide works with. */
export interface Desk {
  readonly dossier: Dossier;
  readonly guide: VisitGuide;
  readonly visit: VisitProgress;
  /** Changes the visit, and keeps it. */
  readonly edit: (change: (visit: VisitProgress, nowMs: number) => VisitProgress) => void;
}
