import { IconLock, IconPlus, IconSettings } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useDayPlan } from '../../lib/hooks/use-day-plan.ts';
import type { SearchHit } from '../../lib/hooks/use-search-answer.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { PageBar } from '../app/page-bar.tsx';
import { TopBar } from '../app/top-bar.tsx';
import { useFocusRequest } from '../app/use-focus-request.ts';
import { DrawnNotice } from '../portal/drawn-notice.tsx';
import { EnableBanner } from '../portal/enable-banner.tsx';
import { Mentions } from '../portal/mentions.tsx';
import { optionId } from '../search/option-id.ts';
import { SearchBox } from '../search/search-box.tsx';
import { SearchResults } from '../search/search-results.tsx';
import { useSearch } from '../search/use-search.ts';
import { LockButton } from '../settings/lock-button.tsx';
import { PageChanged } from '../teach/page-changed.tsx';
import { PageMenu } from '../teach/page-menu.tsx';
import { TeachOffer } from '../teach/teach-offer.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { BackupLine } from '../backup/backup-line.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { DayList } from './day-list.tsx';
import { EmptyBook } from './empty-book.tsx';
import { Greeting } from './greeting.tsx';
import type { EntryActions } from './entry-actions.ts';

interface Props {
  /** See `useFocusRequest`. */
  readonly focusAt: number;
  readonly onFocused: () => void;
  /** What to search for at once. */
  readonly query?: string;
}

/** The page is about nobody: search, what is due today, who needs attention, who is named on the page. */
export function TodayView({ focusAt, onFocused, query = '' }: Props) {
  const { places } = useServices();
  const { t } = useText();
  const { dispatch, logFor } = useNavigation();
  const plan = useDayPlan();
  const search = useSearch(query);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const actions = useMemo<EntryActions>(
    () => ({ open: (clientId) => dispatch({ type: 'open', clientId }), log: logFor }),
    [dispatch, logFor],
  );
  useFocusRequest(field, focusAt, onFocused);
  useSlashKey(() => field.current?.focus());
  const isSearching = search.query.trim() !== '';
  const add = (name?: string) =>
    dispatch({ type: 'show', view: { kind: 'add', ...(name === undefined ? {} : { name }) } });
  const open = (clientId: string) => dispatch({ type: 'open', clientId });
  const openHit = ({ client, type, itemId }: SearchHit) => {
    if (client) open(client.id);
    else if (itemId !== undefined) void places.openWorkspace(placeOf(type, itemId));
  };
  const brief = (hit: SearchHit | undefined) => {
    if (hit?.client) dispatch({ type: 'show', view: { kind: 'briefing', clientId: hit.client.id } });
  };
  const find = (text: string) => {
    search.setQuery(text);
    field.current?.focus();
  };
  const openActive = () => {
    if (search.active) openHit(search.active);
  };

  return (
    <div className={app.column}>
      <TopBar
        actions={
          <>
            <PageMenu />
            <IconButton label={t('today.addClient')} onClick={() => add()}>
              <IconPlus size={18} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('settings.title')}
              data-testid={TEST_IDS.openSettings}
              onClick={() => dispatch({ type: 'show', view: { kind: 'settings' } })}
            >
              <IconSettings size={17} aria-hidden="true" />
            </IconButton>
            <LockButton icon={<IconLock size={17} aria-hidden="true" />} />
          </>
        }
      >
        <BrandMark />
        {t('app.name')}
      </TopBar>
      <PageBar />
      <SearchBox
        field={field}
        query={search.query}
        onQuery={search.setQuery}
        listId={listId}
        activeId={isSearching && search.active ? optionId(listId, search.active) : undefined}
        onMove={search.move}
        onOpen={openActive}
        onBrief={() => brief(search.active)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} aria-label={t('today.view')} tabIndex={0}>
        <DrawnNotice onFind={find} onFocus={() => field.current?.focus()} />
        {isSearching ? (
          <SearchResults
            id={listId}
            query={search.query.trim()}
            answer={search.answer}
            active={search.active}
            onOpen={openHit}
            onAdd={() => add(search.query.trim())}
            onBrief={brief}
          />
        ) : (
          <>
            <Greeting {...(plan === undefined ? {} : { dueCount: plan.due })} />
            <EnableBanner />
            <PageChanged />
            <TeachOffer />
            <Mentions />
            {plan?.clients === 0 ? (
              <EmptyBook onAdd={() => add()} />
            ) : (
              plan && <DayList plan={plan} actions={actions} />
            )}
          </>
        )}
      </main>
      <BackupLine onOpen={() => void places.openWorkspace('backup')} />
    </div>
  );
}

/** Where in the workspace a thing of the playbook is. Ids are of the content, not of clients. */
function placeOf(type: SearchHit['type'], itemId: string): string {
  return type === 'script' ? `scripts?script=${itemId}` : `products?product=${itemId}`;
}

/** `/` anywhere outside a field jumps to the search. */
function useSlashKey(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
