import { IconUserShare } from '@tabler/icons-react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './client.module.css';

/** In the place of the verdict for a client who is a colleague's now. */
export function HandedOver({ on, to }: { on: Day; to: string | undefined }) {
  const { t, day } = useText();
  return (
    <div className={classes.health} data-level="noData" data-testid={TEST_IDS.handOverLine} role="status">
      <IconUserShare size={17} aria-hidden="true" />
      <strong>{t('client.handedOver', { day: day(on), to: to ?? '' })}</strong>
    </div>
  );
}
