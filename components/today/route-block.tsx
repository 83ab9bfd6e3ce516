import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { DayPlan } from '../../lib/hooks/use-day-plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './route.module.css';

/** Wanted on days out: the list does not wait for it. */
const RoutePlan = lazy(async () => ({ default: (await import('./route-plan.tsx')).RoutePlan }));

/** The day's way from client to client, made when it is asked for. */
export function RouteBlock({ plan }: { plan: DayPlan }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  const id = useId();
  return (
    <section className={classes.block} aria-labelledby={titleId} data-testid={TEST_IDS.route}>
      <div className={classes.head}>
        <IconRoute size={18} aria-hidden="true" />
        <div>
          <h2 id={titleId}>{t('route.title')}</h2>
          <p>{t('route.hint')}</p>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onClick={() => setOpen(!isOpen)}
          data-testid={TEST_IDS.routeOpen}
        >
          {t(isOpen ? 'route.close' : 'route.open')}
        </Button>
      </div>
      {isOpen && (
        <div id={id}>
          <Suspense>
            <RoutePlan plan={plan} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
