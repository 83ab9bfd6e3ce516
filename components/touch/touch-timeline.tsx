import { UnstyledButton } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { countBy, type TouchCount } from '../../lib/domain/touch/count.ts';
import { explainTouches } from '../../lib/domain/touch/explain.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { DebriefButton } from './debrief-button.tsx';
import styles from './touch.module.css';
import classes from './touch-item.module.css';
import { TouchItem } from './touch-item.tsx';

const FIRST_SHOWN = 6;

/** What happened with the client, latest first; says of each touch that does not count why not. */
export function TouchTimeline({ dossier, count }: { dossier: Dossier; count: TouchCount }) {
  const { t } = useText();
  const { places } = useServices();
  const { client, touches, people } = dossier;
  const { touch: rule } = useRelationRules();
  const reasons = useMemo(() => explainTouches(touches, rule), [touches, rule]);
  const sorted = useMemo(() => [...touches].sort(latestFirst), [touches]);
  return (
    <Section
      title={t('touch.history')}
      aside={
        <span className={classes.aside}>
          <DebriefButton clientId={client.id} />
          {touches.length > 0 && t('touch.summary', { total: count.total, effective: countBy(count, rule) })}
          <UnstyledButton
            className={classes.history}
            title={t('touch.wholeHint')}
            onClick={() => void places.openWorkspace(`client?client=${client.id}&part=timeline`)}
            data-testid={TEST_IDS.openTimeline}
          >
            <IconTimeline size={14} aria-hidden="true" />
            {t('touch.whole')}
          </UnstyledButton>
        </span>
      }
    >
      {touches.length === 0 && <p className={styles.none}>{t('touch.empty')}</p>}
      <ShortList
        isOrdered
        className={classes.timeline}
        items={sorted}
        first={FIRST_SHOWN}
        row={(touch) => (
          <TouchItem
            key={touch.id}
            clientId={client.id}
            touch={touch}
            people={people}
            verdict={reasons.get(touch.id)?.verdict ?? 'counts'}
          />
        )}
      />
    </Section>
  );
}

function latestFirst(a: Touch, b: Touch): number {
  return b.day.localeCompare(a.day) || (b.time ?? '').localeCompare(a.time ?? '') || b.id.localeCompare(a.id);
}
