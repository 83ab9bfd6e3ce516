import type { Day } from '../domain/calendar/day.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { DayPlanService } from './day-plan.ts';
import { withRest } from '../domain/today/rest.ts';
import type { EditService } from './edit.ts';

/** Keeps the day's list silent about clients. `readClient`: the dossier as it is now. */
export function createClientRest(
  readClient: (clientId: string) => Promise<Dossier | 'locked' | undefined>,
  edits: Pick<EditService, 'save'>,
): Pick<DayPlanService, 'restClient'> {
  return {
    async restClient(clientId: string, until: Day | undefined) {
      const dossier = await readClient(clientId);
      if (dossier === 'locked') return { ok: false, reason: 'locked' };
      if (!dossier) return { ok: false, reason: 'gone' };
      const { client } = dossier;
      return edits.save([{ clientId, kind: 'client', was: client, record: withRest(client, until) }], 'planWork');
    },
  };
}
