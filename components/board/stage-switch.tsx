import { UnstyledButton } from '@mantine/core';
import type { BoardColumn } from '../../lib/domain/board/columns.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './board.module.css';

/** In a narrow window: brings the column of a stage into sight. */
export function StageSwitch({ columns }: { columns: readonly BoardColumn[] }) {
  const { t } = useText();
  return (
    <nav className={classes.switch} aria-label={t('board.stages')}>
      {columns.map(({ stage, sums }) => (
        <UnstyledButton
          key={stage}
          className={classes.switchItem}
          onClick={() =>
            document
              .querySelector(`[data-testid="${TEST_IDS.boardColumn}"][data-stage="${stage}"]`)
              ?.scrollIntoView({ block: 'nearest', inline: 'start' })
          }
        >
          {t(`stage.${stage}`)}
          <span className={classes.count}>{sums.clients.toLocaleString('en')}</span>
        </UnstyledButton>
      ))}
    </nav>
  );
}
