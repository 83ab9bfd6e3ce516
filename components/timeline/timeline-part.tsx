import { Button } from '@mantine/core';
import { IconFilterOff, IconFileText, IconTimeline } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { MOST_FILES } from '../../lib/domain/client/file-link.ts';
import type { TimelineGroup } from '../../lib/domain/timeline/groups.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FileForm } from './file-form.tsx';
import { HistoryProgress } from './history-progress.tsx';
import { OpenFollowUps } from './open-follow-ups.tsx';
import classes from './timeline.module.css';
import { TimelineFilters } from './timeline-filters.tsx';
import { LINE_HEAD, TimelineList } from './timeline-list.tsx';
import { useTimeline } from './use-timeline.ts';

const NO_GROUPS: ReadonlySet<TimelineGroup> = new Set();

/** Everything that happened with one client: what was logged, decided, read from pages, imported, handed over, linked. */
export function TimelinePart({ dossier }: PartProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [groups, setGroups] = useState(NO_GROUPS);
  const [isLinking, setLinking] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const link = useRef<HTMLButtonElement>(null);
  const { items, counts, versions, history } = useTimeline(dossier, groups, text);
  useSlash(field);
  const isFiltered = text !== '' || groups.size > 0;
  const reset = () => {
    setText('');
    setGroups(NO_GROUPS);
  };
  return (
    <div ref={page} className={classes.page}>
      <OpenFollowUps dossier={dossier} />
      <div className={classes.bar}>
        <TimelineFilters
          field={field}
          text={text}
          onText={setText}
          groups={groups}
          counts={counts}
          onGroups={setGroups}
          onLeave={() => page.current?.querySelector<HTMLElement>(LINE_HEAD)?.focus()}
        />
        <Button
          ref={link}
          size="xs"
          variant="default"
          leftSection={<IconFileText size={15} aria-hidden="true" />}
          disabled={(dossier.client.files?.length ?? 0) >= MOST_FILES}
          aria-expanded={isLinking}
          onClick={() => setLinking(!isLinking)}
          data-testid={TEST_IDS.fileAdd}
        >
          {t('timeline.file.add')}
        </Button>
      </div>
      {isLinking && (
        <FileForm
          dossier={dossier}
          onDone={() => {
            setLinking(false);
            link.current?.focus();
          }}
        />
      )}
      {items.length > 0 && <TimelineList dossier={dossier} items={items} versions={versions} text={text} />}
      {items.length === 0 && isFiltered && (
        <EmptyState icon={<IconFilterOff size={22} />} title={t('timeline.none')} hint={t('timeline.noneHint')}>
          <Button size="xs" variant="default" onClick={reset}>
            {t('timeline.reset')}
          </Button>
        </EmptyState>
      )}
      {items.length === 0 && !isFiltered && (
        <EmptyState icon={<IconTimeline size={22} />} title={t('timeline.empty')} hint={t('timeline.emptyHint')} />
      )}
      <HistoryProgress history={history} />
    </div>
  );
}

/** `/` goes to the search, unless somebody is writing. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
