import type { Client } from '../../lib/domain/client/client.ts';
import type { Procedure } from '../../lib/domain/procedure/procedure.ts';
import { withProcedure } from '../../lib/domain/procedure/run.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useChange } from '../ui/use-change.ts';

/** Keeps a procedure of the client as it is now, new or changed; says so and offers to take it back. */
export type SaveProcedure = (procedure: Procedure | undefined, doneText: string) => Promise<boolean>;

/** Saving of the client's procedures. `undefined`: there was no room for what was asked for. */
export function useSaveProcedure(client: Client): SaveProcedure {
  const { edits } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const change = useChange();
  return async (procedure, doneText) => {
    const procedures = procedure && withProcedure(client.procedures, procedure);
    if (!procedures) {
      show({ tone: 'bad', text: t('procedure.full') });
      return false;
    }
    const record = { ...client, procedures };
    return change(
      () => edits.save([{ clientId: client.id, kind: 'client', was: client, record }], 'runProcedure'),
      doneText,
    );
  };
}
