import type { Observable } from 'rxjs';
import type { RelationRules } from '../domain/policy/relation-rules.ts';

/** The rules of the relationship that are in force. */
export interface RuleService {
  /** The rules now and at every change: as shipped, changed by the user, changed by the bank. */
  readonly rules$: Observable<RelationRules>;
}
