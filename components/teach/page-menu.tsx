import { Popover, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useAdapters } from '../../lib/hooks/use-adapters.ts';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './teach-entry.module.css';
import { useStartTeaching } from './use-start-teaching.ts';

/** What can be done about the page beside the panel: teach it, teach it anew, look at all that was taught. */
export function PageMenu() {
  const { places } = useServices();
  const { t } = useText();
  const page = useCurrentPage();
  const adapters = useAdapters()?.adapters ?? [];
  const start = useStartTeaching();
  const [isOpen, setOpen] = useState(false);
  const here = adapters.filter(({ id }) => page?.taught.some(({ adapterId }) => adapterId === id));
  const choose = (action: () => void) => () => {
    setOpen(false);
    action();
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <IconButton label={t('teach.menu')} onClick={() => setOpen(!isOpen)} data-testid={TEST_IDS.pageMenu}>
          <IconDots size={17} aria-hidden="true" />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={t('teach.menu')}>
        <div className={classes.menu}>
          {page?.access === 'enabled' && (
            <UnstyledButton
              className={classes.menuItem}
              onClick={choose(() => start())}
              data-testid={TEST_IDS.teachStart}
            >
              {t('teach.start')}
            </UnstyledButton>
          )}
          {here.map(({ id, name }) => (
            <UnstyledButton key={id} className={classes.menuItem} onClick={choose(() => start(id))}>
              {t('teach.startAgain', { name })}
            </UnstyledButton>
          ))}
          <UnstyledButton className={classes.menuItem} onClick={choose(() => void places.openWorkspace('portals'))}>
            {t('teach.manage')}
          </UnstyledButton>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
