import { Button } from '@mantine/core';
import { IconClipboardCheck, IconMessages } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useVisitState } from '../../lib/hooks/use-visit-state.ts';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import { usePublishedHeight } from '../ui/use-published-height.ts';
import classes from './panel.module.css';

const VISIT_WORDS = Object.freeze({ none: 'visitStart', going: 'visitGoing', over: 'visitStart' } as const);

/** Where one goes from here: into the visit, and after it into going over it. */
export function PanelWays({ clientId }: { readonly clientId: string }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const state = useVisitState(clientId) ?? 'none';
  const dock = useRef<HTMLElement>(null);
  usePublishedHeight(dock, '--sx-dock');
  const to = (kind: 'visit' | 'debrief') => () => dispatch({ type: 'show', view: { kind, clientId } });
  return (
    <section ref={dock} className={classes.ways} aria-label={t('briefing.next')}>
      <Button
        variant={state === 'over' ? 'default' : 'filled'}
        leftSection={<IconMessages size={16} aria-hidden="true" />}
        onClick={to('visit')}
        data-testid={TEST_IDS.briefingVisit}
      >
        {t(`client.${VISIT_WORDS[state]}`)}
      </Button>
      <Button
        variant={state === 'over' ? 'filled' : 'default'}
        leftSection={<IconClipboardCheck size={16} aria-hidden="true" />}
        onClick={to('debrief')}
        data-testid={TEST_IDS.briefingDebrief}
      >
        {t('debrief.title')}
      </Button>
    </section>
  );
}
