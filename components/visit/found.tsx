import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type VisitProgress, visitMinutes } from '../../lib/domain/visit/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { startTime } from '../../lib/hooks/use-visit.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './visit.module.css';

interface Props {
  readonly visit: VisitProgress;
  readonly onResume: () => void;
  readonly onRestart: () => void;
}

/** Above the guide: today's visit was left and is there again as it was. It does not stand in the way of the talk. */
export function FoundStrip({ visit, onResume, onRestart }: Props) {
  const { t } = useText();
  return (
    <section className={classes.found} aria-label={t('visit.found')} data-testid={TEST_IDS.visitFound}>
      <p>
        <strong>{t('visit.found')}</strong>
        <span>{useBegun(visit)}</span>
      </p>
      <div>
        <Button size="xs" onClick={onResume} data-testid={TEST_IDS.visitResume}>
          {t('visit.resume')}
        </Button>
        <Button size="xs" variant="default" onClick={onRestart} data-testid={TEST_IDS.visitRestart}>
          {t('visit.restart')}
        </Button>
      </div>
    </section>
  );
}

/** In place of the guide: a visit of another day, or one that is over, wants to be gone over first. */
export function FoundCard({ visit, onResume, onRestart, onDebrief }: Props & { readonly onDebrief: () => void }) {
  const { t, day } = useText();
  const begun = useBegun(visit);
  const isOver = visit.endedMs !== undefined;
  const minutes = t('visit.minutes', { count: visitMinutes(visit, visit.startedMs) });
  const over = t('visit.overAt', { day: day(visit.day), time: startTime(visit), text: minutes });
  return (
    <main data-testid={TEST_IDS.visitFound}>
      <EmptyState
        icon={<IconPlayerPlay size={24} />}
        title={t(isOver ? 'visit.over' : 'visit.found')}
        hint={isOver ? over : begun}
      >
        <div className={classes.ways}>
          <Button onClick={onDebrief} autoFocus>
            {t('visit.debrief')}
          </Button>
          <Button variant="default" onClick={onResume} data-testid={TEST_IDS.visitResume}>
            {t('visit.resume')}
          </Button>
          <Button variant="subtle" onClick={onRestart} data-testid={TEST_IDS.visitRestart}>
            {t('visit.restart')}
          </Button>
        </div>
      </EmptyState>
    </main>
  );
}

function useBegun(visit: VisitProgress): string {
  const { t, day } = useText();
  return t('visit.foundAt', {
    day: day(visit.day),
    time: startTime(visit),
    part: t(`visit.part.${visit.at}`),
  });
}
