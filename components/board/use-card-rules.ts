import { useMemo } from 'react';
import { ruleOptions } from '../../lib/domain/policy/relation-rules.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { targetText } from '../touch/touch-reason.ts';
import type { CardRules } from './card-rules.ts';

/** The rules in force for the board; the same object until one of them changes. */
export function useCardRules(): CardRules {
  const calendar = useWorkCalendar();
  const rules = useRelationRules();
  return useMemo(() => ({ calendar, options: ruleOptions(rules), target: targetText(rules.touch) }), [calendar, rules]);
}
