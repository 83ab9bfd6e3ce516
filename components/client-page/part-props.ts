import type { Dossier } from '../../lib/domain/dossier/dossier.ts';

/** What every part of a client's page gets. */
export interface PartProps {
  readonly dossier: Dossier;
}
