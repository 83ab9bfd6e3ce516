import { RETENTION_RULE_IDS, type RetentionRule } from '../../lib/domain/retention/rule.ts';
import type { RetentionPreview } from '../../lib/hooks/retention-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import classes from './retention.module.css';
import { ruleTextOf } from './rule-text.ts';

/** Lines of one rule shown before the rest is asked for. */
const SHOWN = 8;

/** What would go now, rule by rule. */
export function DueList({ preview, rules }: { preview: RetentionPreview; rules: readonly RetentionRule[] }) {
  const { t, day } = useText();
  const groups = RETENTION_RULE_IDS.map((id) => ({
    id,
    clients: preview.clients.filter(({ rule }) => rule === id),
    records: preview.records.filter(({ rule }) => rule === id),
  })).filter(({ clients, records }) => clients.length + records.length > 0);
  return (
    <div className={classes.groups} data-testid={TEST_IDS.retentionDue}>
      {groups.map(({ id, clients, records }) => {
        const lines = [
          ...clients.map((each) => ({ key: each.clientId, text: each.name, since: each.since })),
          ...records.map((each) => ({
            key: each.clientId,
            text: t('retention.recordsOf', { name: each.name, count: each.recordIds.length }),
            since: each.since,
          })),
        ];
        const total = records.reduce((sum, { recordIds }) => sum + recordIds.length, 0);
        return (
          <section key={id} aria-label={ruleTextOf(rules, id, t)} data-rule={id}>
            <h3 className={classes.groupTitle}>
              <span>{ruleTextOf(rules, id, t)}</span>
              <span className={classes.count}>
                {clients.length > 0
                  ? t('retention.clients', { count: clients.length })
                  : t('retention.records', { count: total })}
              </span>
            </h3>
            <ShortList
              items={lines}
              first={SHOWN}
              row={(line) => (
                <li key={line.key} className={classes.line}>
                  <span>{line.text}</span>
                  <span className={classes.since}>{t('retention.since', { day: day(line.since) })}</span>
                </li>
              )}
            />
          </section>
        );
      })}
    </div>
  );
}
