import { useObservable } from 'dexie-react-hooks';
import type { CurrentPage, Settings, VaultStatus } from '../services/services.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { NO_POLICY, type Policy } from '../domain/policy/policy.ts';
import { useServices } from './services-context.tsx';

/** Vault status; `loading` until known. */
export function useVaultStatus(): VaultStatus {
  const { vault } = useServices();
  return useObservable(() => vault.status$, [vault], { state: 'loading' } as VaultStatus);
}

/** All client summaries; undefined until first read. */
export function useSummaries(): readonly ClientSummary[] | undefined {
  const { book } = useServices();
  return useObservable(() => book.summaries$, [book]);
}

/** One client's dossier; undefined until read, when unknown, or when no id is given. */
export function useDossier(clientId: string): Dossier | undefined {
  const { book } = useServices();
  const dossier = useObservable(() => book.dossier$(clientId), [book, clientId]);
  // The hook keeps the last value across a change of id: never show one client under another's name.
  return dossier?.client.id === clientId ? dossier : undefined;
}

/** The page in the active tab; undefined until known. */
export function useCurrentPage(): CurrentPage | undefined {
  const { page } = useServices();
  return useObservable(() => page.current$, [page]);
}

/** Origins of the enabled portals. */
export function usePortalOrigins(): readonly string[] {
  const { portals } = useServices();
  return useObservable(() => portals.origins$, [portals], []);
}

/** Settings; undefined until read. */
export function useSettings(): Settings | undefined {
  const { settings } = useServices();
  return useObservable(() => settings.settings$, [settings]);
}

/** What the bank has set; nothing until read. The services ask for themselves: a page may lag, they do not. */
export function usePolicy(): Policy {
  const { policy } = useServices();
  return useObservable(() => policy.policy$, [policy], NO_POLICY);
}
