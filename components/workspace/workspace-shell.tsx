import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Navigation } from './navigation.tsx';
import { linkTo } from './address.ts';
import { parentOf, ROUTES, routeAt } from './routes.tsx';
import { useAddress } from './use-address.ts';
import classes from './workspace.module.css';

/** The open workspace: navigation, and the page that the address names under its heading. */
export function WorkspaceShell() {
  const { t } = useText();
  const { page } = useAddress();
  const route = routeAt(page);
  const title = t(`workspace.pages.${route.id}.title`);
  const parent = parentOf(route);
  const heading = useRef<HTMLHeadingElement>(null);
  const links = useMemo(
    () =>
      ROUTES.filter((each) => 'group' in each && each.group !== 'overview').map(({ id, at, icon }) => ({
        href: linkTo(at),
        title: t(`workspace.pages.${id}.title`),
        hint: t(`workspace.pages.${id}.hint`),
        icon,
      })),
    [t],
  );
  useTabTitle(`${title} · ${t('app.name')}`);
  useFocusOnChange(heading, route.id);
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => heading.current?.focus()}>
        {t('workspace.skip')}
      </button>
      <Navigation current={route} />
      <main className={classes.main} data-wide={'isWide' in route} data-testid={TEST_IDS.workspace}>
        <header className={classes.head}>
          {parent && (
            <a className={classes.up} href={linkTo(parent.at)}>
              <IconArrowLeft size={15} aria-hidden="true" />
              {t(`workspace.pages.${parent.id}.title`)}
            </a>
          )}
          <h1 ref={heading} className={classes.title} tabIndex={-1}>
            {title}
          </h1>
          <p className={classes.lead}>{t(`workspace.pages.${route.id}.hint`)}</p>
        </header>
        <Suspense fallback={<p className={classes.loading}>{t('common.loading')}</p>}>
          <route.page key={route.id} links={links} />
        </Suspense>
      </main>
    </div>
  );
}

/** Names the page in the browser's tab; gone with the shell, so that a locked workspace says nothing of where it was. */
function useTabTitle(title: string): void {
  const { t } = useText();
  const bare = t('app.name');
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = bare;
    };
  }, [title, bare]);
}

/** Takes the focus to the heading of another page, as a browser does for a new document; not for the first. */
function useFocusOnChange(heading: { readonly current: HTMLElement | null }, id: string): void {
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [heading, id]);
}
