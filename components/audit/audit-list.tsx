import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AuditFilter, AuditItem } from '../../lib/hooks/audit-types.ts';
import { useAuditList } from '../../lib/hooks/use-audit-list.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AuditStretch } from './audit-stretch.tsx';
import styles from './audit-entry.module.css';

/** Entries drawn or left out together. */
const STRETCH = 50;

interface Props {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** The entries, newest first; more are read when the end comes into sight, and what is far from sight is not drawn. */
export function AuditList({ filter, onFilter }: Props) {
  const { t } = useText();
  const { items, state, searchedTo, more } = useAuditList(filter);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const stretches = useMemo(() => inStretches(items), [items]);
  const toggle = useCallback((seq: number) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(seq)) next.add(seq);
      return next;
    });
  }, []);
  const onClient = useCallback((clientId: string) => onFilter({ clientId }), [onFilter]);
  const end = useRef<HTMLDivElement>(null);
  useInSight(end, more, state === 'idle');
  return (
    <section aria-label={t('audit.list')} className={styles.list} data-testid={TEST_IDS.auditList} data-state={state}>
      {stretches.map((stretch, index) => (
        <AuditStretch
          key={stretch[0]?.seq}
          items={stretch}
          previous={stretches[index - 1]?.at(-1)}
          open={open}
          onToggle={toggle}
          onClient={onClient}
        />
      ))}
      {state === 'end' && items.length === 0 && (
        <EmptyState icon={<IconHistory size={22} />} title={t('audit.empty')} hint={t('audit.emptyHint')} />
      )}
      <div ref={end} className={styles.end} role="status">
        {state === 'busy' && (
          <span>{searchedTo ? t('audit.searching', { seq: searchedTo }) : t('common.loading')}</span>
        )}
        {state === 'idle' && (
          <Button variant="default" size="xs" onClick={more}>
            {t('audit.more')}
          </Button>
        )}
        {state === 'end' && items.length > 0 && <span>{t('audit.reachedStart')}</span>}
        {state === 'failed' && (
          <>
            <span>{t('audit.failed')}</span>
            <Button variant="default" size="xs" onClick={more}>
              {t('audit.retry')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function inStretches(items: readonly AuditItem[]): AuditItem[][] {
  const stretches: AuditItem[][] = [];
  for (let at = 0; at < items.length; at += STRETCH) stretches.push(items.slice(at, at + STRETCH));
  return stretches;
}

/** Calls `onSight` when the element comes near the visible part of the page, and again as long as it stays there. */
function useInSight(element: { readonly current: Element | null }, onSight: () => void, isWanted: boolean): void {
  useEffect(() => {
    if (!element.current || !isWanted) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onSight();
      },
      { rootMargin: '600px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, onSight, isWanted]);
}
