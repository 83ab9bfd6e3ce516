import { useObservable } from 'dexie-react-hooks';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** The manager's name as last used for a hand-over; empty before, undefined until read. */
export function useOwnName(): string | undefined {
  const { handOvers } = useWorkspaceServices();
  return useObservable(() => handOvers.ownName$, [handOvers]);
}
