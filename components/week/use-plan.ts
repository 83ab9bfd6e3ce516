import type { AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import type { Appointment } from '../../lib/domain/agenda/appointment.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { useChange } from '../ui/use-change.ts';

/** Planning in the week: each says what it did and can be taken back. False when nothing was written. */
export interface Planning {
  readonly plan: (clientId: string, appointment: Appointment) => Promise<boolean>;
  readonly replan: (task: AgendaTask, to: Appointment) => Promise<boolean>;
}

/** See {@link Planning}. */
export function usePlan(): Planning {
  const { calendar } = useWorkspaceServices();
  const { t, day } = useText();
  const change = useChange();
  const when = (to: Appointment) => [day(to.day), to.time].filter(Boolean).join(' ');
  return {
    plan: (clientId, to) => change(() => calendar.plan(clientId, to), t('week.planned', { when: when(to) })),
    replan: ({ clientId, followUp }, to) =>
      change(() => calendar.replan(clientId, followUp, to), t('week.replanned', { when: when(to) })),
  };
}
