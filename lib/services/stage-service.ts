import type { CriterionTick } from '../domain/stage/criterion.ts';
import type { Client } from '../domain/client/client.ts';
import type { Day } from '../domain/calendar/day.ts';
import { EXIT_CRITERIA, type ExitCriteria } from '../domain/stage/criteria.ts';
import { moveStage } from '../domain/stage/move.ts';
import { withoutTick, withTick } from '../domain/stage/tick-list.ts';
import type { ReadClient } from './capture-service.ts';
import type { EditCause, EditService } from './edit.ts';
import type { Result, Saved } from './result.ts';
import type { StageFailure, StageService } from './stage.ts';

/** Changes of stage and of exit criteria. `today` and the criteria in force are asked at the moment of the change. */
export function createStageService(
  readClient: ReadClient,
  edits: Pick<EditService, 'save'>,
  today: () => Day,
  inForce: () => Promise<ExitCriteria> = async () => EXIT_CRITERIA,
): StageService {
  /** `change` gives the client as it shall be, or why not. Refused when the client was changed in the meantime. */
  const edit = async (
    clientId: string,
    change: (client: Client) => Client | 'invalid' | 'stale',
    cause: EditCause = 'editClient',
  ): Promise<Result<Saved, StageFailure>> => {
    const dossier = await readClient(clientId);
    if (dossier === 'locked') return { ok: false, reason: 'locked' };
    if (!dossier) return { ok: false, reason: 'gone' };
    const record = change(dossier.client);
    if (typeof record === 'string') return { ok: false, reason: record };
    return edits.save([{ clientId, kind: 'client', was: dossier.client, record }], cause);
  };

  return {
    tick: async (clientId, id, evidence) => {
      const criteria = await inForce();
      const isKnown = Object.values(criteria).some((each) => each.some((criterion) => criterion.id === id));
      return edit(clientId, (client) => {
        if (!isKnown) return 'invalid';
        const tick: CriterionTick = { id, on: today(), evidence };
        return withTick(client, tick);
      });
    },

    untick: (clientId, id) =>
      edit(clientId, (client) => (client.criteria?.some((tick) => tick.id === id) ? withoutTick(client, id) : 'stale')),

    move: async (clientId, to, reason) => {
      const criteria = await inForce();
      return edit(
        clientId,
        (client) => {
          // A stage entered by an imported table may lie in the future; time does not run backwards for it.
          const on = client.stageSince > today() ? client.stageSince : today();
          const moved = moveStage(client, to, { on, criteria, ...(reason === undefined ? {} : { reason }) });
          return moved.ok ? moved.client : 'stale';
        },
        'moveStage',
      );
    },
  };
}
