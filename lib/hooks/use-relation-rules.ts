import { useObservable } from 'dexie-react-hooks';
import { DEFAULT_RELATION_RULES, type RelationRules } from '../domain/policy/relation-rules.ts';
import { useServices } from './services-context.tsx';

/** The rules of the relationship in force; as shipped until they are read. */
export function useRelationRules(): RelationRules {
  const { rules } = useServices();
  return useObservable(() => rules.rules$, [rules], DEFAULT_RELATION_RULES);
}
