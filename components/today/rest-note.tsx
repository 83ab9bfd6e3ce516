import { UnstyledButton } from '@mantine/core';
import { IconZzz } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { isResting } from '../../lib/domain/today/rest.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './today.module.css';

/** Says of a client the list is silent about until when, with a way to end it; nothing of others. */
export function RestNote({ client }: { client: Client }) {
  const { dayPlan } = useServices();
  const { t, day, today } = useText();
  const change = useChange();
  if (!isResting(client, today)) return null;
  return (
    <p className={classes.restNote} data-testid={TEST_IDS.restNote}>
      <IconZzz size={15} aria-hidden="true" />
      <span>{t('today.restsUntil', { day: day(client.restUntil ?? today) })}</span>
      <UnstyledButton
        className={classes.act}
        onClick={() => void change(() => dayPlan.restClient(client.id, undefined), t('today.woken'))}
      >
        {t('today.wake')}
      </UnstyledButton>
    </p>
  );
}
