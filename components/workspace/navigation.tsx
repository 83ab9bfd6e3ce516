import { IconLock, IconMenu2, IconX } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { LockButton } from '../settings/lock-button.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import ui from '../ui/ui.module.css';
import { linkTo } from './address.ts';
import { parentOf, ROUTE_GROUPS, ROUTES, type Route } from './routes.tsx';
import classes from './navigation.module.css';

/** The way through the workspace: a column at the left, a bar with a menu where there is no room for one. */
export function Navigation({ current }: { current: Route }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const close = () => setOpen(false);
  const shown = parentOf(current) ?? current;
  useEscape(close);
  const inNavigation = ROUTES.filter((route) => 'group' in route);
  return (
    <header className={classes.side} data-open={isOpen}>
      <div className={classes.brandRow}>
        <a className={classes.brand} href={linkTo('')} onClick={close}>
          <BrandMark size={26} />
          <span className={classes.brandName}>{t('app.name')}</span>
          <span className={classes.brandPlace}>{t('app.workspace')}</span>
        </a>
        <LockButton icon={<IconLock size={17} aria-hidden="true" />} />
        <span className={classes.menuButton}>
          <IconButton
            label={t('workspace.menu')}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <IconX size={18} aria-hidden="true" /> : <IconMenu2 size={18} aria-hidden="true" />}
          </IconButton>
        </span>
      </div>
      <nav id={listId} className={classes.nav} aria-label={t('workspace.navigation')}>
        {ROUTE_GROUPS.map((group) => {
          const routes = inNavigation.filter((route) => route.group === group);
          if (routes.length === 0) return null;
          return (
            <div key={group}>
              {/* What one does all day stands first, without a heading over it. */}
              <p className={group === 'overview' ? ui.hidden : classes.groupName} id={`${listId}-${group}`}>
                {t(`workspace.groups.${group}`)}
              </p>
              <ul aria-labelledby={`${listId}-${group}`}>
                {routes.map((route) => (
                  <li key={route.id}>
                    <a
                      className={classes.link}
                      href={linkTo(route.at)}
                      onClick={close}
                      {...(route.id === shown.id ? { 'aria-current': route === current ? 'page' : 'true' } : {})}
                    >
                      <route.icon size={18} stroke={1.7} aria-hidden="true" />
                      {t(`workspace.pages.${route.id}.title`)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
    </header>
  );
}

function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
