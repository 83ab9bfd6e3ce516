import { useObservable } from 'dexie-react-hooks';
import type { RetentionRule } from '../domain/retention/rule.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** The retention rules; undefined until read. */
export function useRetentionRules(): readonly RetentionRule[] | undefined {
  const { retention } = useWorkspaceServices();
  return useObservable(() => retention.rules$, [retention]);
}
