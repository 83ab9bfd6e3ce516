import type { ErasurePart } from '../db/erase-log.ts';
import type { RetentionRuleId } from '../domain/retention/rule.ts';
import type { RetentionPreview } from './retention.ts';

/** What was shown and is still due, as parts of an erasure. */
export function partsOf(
  shown: RetentionPreview,
  now: RetentionPreview,
  nameOf: (rule: RetentionRuleId) => string,
): readonly ErasurePart[] {
  const wanted = new Set(shown.clients.map(({ clientId }) => clientId));
  const clients = now.clients.filter(({ clientId }) => wanted.has(clientId));
  const parts: ErasurePart[] = clients.map(({ clientId, rule }) => ({ clientId, rule: nameOf(rule) }));
  const shownIds = new Set(shown.records.flatMap(({ recordIds }) => recordIds));
  const byRule = new Map<RetentionRuleId, Map<string, Set<string>>>();
  for (const { clientId, rule, recordIds } of now.records) {
    const ids = recordIds.filter((id) => shownIds.has(id));
    if (ids.length === 0) continue;
    const records = byRule.get(rule) ?? new Map<string, Set<string>>();
    byRule.set(rule, records.set(clientId, new Set(ids)));
  }
  for (const [rule, records] of byRule) parts.push({ records, rule: nameOf(rule) });
  return parts;
}
