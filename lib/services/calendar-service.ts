import { isAsPlanned, newFollowUp, replanned } from '../domain/agenda/appointment.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { CalendarService } from './calendar.ts';
import type { EditService } from './edit.ts';

/** Planning by hand. `readClient`: a dossier as it is, undefined for an unknown client. */
export function createCalendarService(
  readClient: (clientId: string) => Promise<Dossier | 'locked' | undefined>,
  edits: EditService,
): CalendarService {
  return {
    plan(clientId, appointment) {
      const record = newFollowUp(edits.newId(), appointment);
      return edits.save([{ clientId, kind: 'followUp', record }], 'planWork');
    },

    async replan(clientId, shown, to) {
      const dossier = await readClient(clientId);
      if (dossier === 'locked') return { ok: false, reason: 'locked' };
      const was = dossier?.followUps.find(({ id }) => id === shown.id);
      if (!was) return { ok: false, reason: 'gone' };
      // The week is drawn from summaries: what it showed is compared here, the whole record when it is written.
      if (!isAsPlanned(was, shown)) return { ok: false, reason: 'stale' };
      return edits.save([{ clientId, kind: 'followUp', was, record: replanned(was, to) }], 'planWork');
    },
  };
}
