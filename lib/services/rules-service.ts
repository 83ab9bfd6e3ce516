import { combineLatest, distinctUntilChanged, map, shareReplay } from 'rxjs';
import { relationRules } from '../domain/policy/relation-rules.ts';
import type { PolicyService } from './policy.ts';
import type { RuleService } from './rules.ts';
import type { SettingsService } from './services.ts';

/** The rules from the user's settings and the bank's policy. One object for as long as nothing changes: lists are kept by it. */
export function createRuleService(
  settings: Pick<SettingsService, 'settings$'>,
  policy: Pick<PolicyService, 'policy$'>,
): RuleService {
  return {
    rules$: combineLatest([settings.settings$, policy.policy$]).pipe(
      map(([own, bank]) => [own.relations, bank.relations] as const),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      map(([own, bank]) => relationRules(own, bank)),
      shareReplay({ bufferSize: 1, refCount: false }),
    ),
  };
}
