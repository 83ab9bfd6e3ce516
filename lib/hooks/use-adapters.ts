import { useObservable } from 'dexie-react-hooks';
import type { AdapterBook, HealthBook, Teaching } from '../services/adapters.ts';
import { useServices } from './services-context.tsx';
import { useWorkspaceServices } from './use-workspace-services.ts';

const NO_HEALTH: HealthBook = Object.freeze({});

/** The taught pages; undefined until read. */
export function useAdapters(): AdapterBook | undefined {
  const { adapters } = useServices();
  return useObservable(() => adapters.adapters$, [adapters]);
}

/** The teaching under way in the active tab, if any. */
export function useTeaching(): Teaching | undefined {
  const { teaching } = useServices();
  return useObservable(() => teaching.teaching$, [teaching]);
}

/** How the fields of taught pages have read so far. */
export function useAdapterHealth(): HealthBook {
  const { adapterTools } = useWorkspaceServices();
  return useObservable(() => adapterTools.health$, [adapterTools], NO_HEALTH);
}
