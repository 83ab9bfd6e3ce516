import { useObservable } from 'dexie-react-hooks';
import { of } from 'rxjs';
import type { Services } from '../services/services.ts';
import type { WorkspaceServices } from '../services/workspace.ts';
import { useServices } from './services-context.tsx';

/** The manager's name as last used for a hand-over; empty before, undefined until read, and where it is not known: in the panel. */
export function useOwnName(): string | undefined {
  const { handOvers } = useServices() as Services & Partial<Pick<WorkspaceServices, 'handOvers'>>;
  return useObservable(() => handOvers?.ownName$ ?? of(undefined), [handOvers]);
}
