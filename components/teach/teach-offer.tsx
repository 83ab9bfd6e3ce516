import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconHandClick } from '@tabler/icons-react';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './teach-entry.module.css';
import { useStartTeaching } from './use-start-teaching.ts';

/** Beside a page of an enabled system that names no client: offers to be shown where it does. */
export function TeachOffer() {
  const { t } = useText();
  const page = useCurrentPage();
  const start = useStartTeaching();
  if (page?.access !== 'enabled' || page.subject.kind !== 'none' || page.isDrawn || page.lost.length > 0) return null;
  return (
    <UnstyledButton className={classes.offer} onClick={() => start()} data-testid={TEST_IDS.teachStart}>
      <IconHandClick size={16} aria-hidden="true" />
      <span>
        {t('teach.offer')} <strong>{t('teach.start')}</strong>
      </span>
      <IconChevronRight size={15} aria-hidden="true" />
    </UnstyledButton>
  );
}
