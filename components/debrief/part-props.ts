import type { DebriefDraft } from '../../lib/domain/debrief/draft.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { EditDebrief } from '../../lib/hooks/use-debrief.ts';

/** What every part of the debrief is given. */
export interface PartProps {
  readonly dossier: Dossier;
  readonly draft: DebriefDraft;
  readonly edit: EditDebrief;
}
