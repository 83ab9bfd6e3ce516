import type { Client } from '../../lib/domain/client/client.ts';
import type { Statement } from '../../lib/domain/finance/statement.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useChange } from '../ui/use-change.ts';

/** Writes the client's statements as one change that can be taken back; says whether it was written. */
export function useStatements(
  client: Client,
): (statements: readonly Statement[], doneText: string) => Promise<boolean> {
  const { edits } = useServices();
  const change = useChange();
  return (statements, doneText) => {
    const { statements: _, ...rest } = client;
    const record = statements.length > 0 ? { ...rest, statements } : rest;
    const edit = { clientId: client.id, kind: 'client', was: client, record } as const;
    return change(() => edits.save([edit], 'editResearch'), doneText);
  };
}
