import { Popover, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { VisitProgress } from '../../lib/domain/visit/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TopBar } from '../app/top-bar.tsx';
import menu from '../teach/teach-entry.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { VisitClock } from './visit-clock.tsx';
import classes from './visit.module.css';

interface Props {
  readonly name: string;
  readonly visit: VisitProgress;
  readonly onBack: () => void;
  readonly onEnd: () => void;
  readonly onRestart: () => void;
  readonly onAbandon: () => void;
}

/** Who is being visited, for how long by now, and the ways out. */
export function VisitBar({ name, visit, onBack, onEnd, onRestart, onAbandon }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const choose = (action: () => void) => () => {
    setOpen(false);
    action();
  };
  return (
    <TopBar onBack={onBack}>
      <h1 className={classes.name}>{name}</h1>
      <VisitClock visit={visit} />
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <IconButton label={t('visit.more')} onClick={() => setOpen(!isOpen)} data-testid={TEST_IDS.visitMenu}>
            <IconDots size={17} aria-hidden="true" />
          </IconButton>
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={t('visit.more')}>
          <div className={menu.menu}>
            <UnstyledButton className={menu.menuItem} onClick={choose(onEnd)}>
              {t('visit.endTo')}
            </UnstyledButton>
            <UnstyledButton className={menu.menuItem} onClick={choose(onRestart)}>
              {t('visit.restart')}
            </UnstyledButton>
            <UnstyledButton className={menu.menuItem} onClick={choose(onAbandon)} data-testid={TEST_IDS.visitAbandon}>
              {t('visit.abandon')}
            </UnstyledButton>
          </div>
        </Popover.Dropdown>
      </Popover>
    </TopBar>
  );
}
