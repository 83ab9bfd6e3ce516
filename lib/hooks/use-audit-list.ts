import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditFilter, AuditItem, AuditReader } from '../services/audit.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** Entries shown by one step down the list. */
const STEP = 100;

/** The part of the log that has been read so far. */
export interface AuditList {
  readonly items: readonly AuditItem[];
  readonly state: 'busy' | 'idle' | 'end' | 'failed';
  /** Down to which entry has been searched; undefined before the first step. */
  readonly searchedTo: number | undefined;
  /** Read further down. Does nothing while busy or at the end. */
  readonly more: () => void;
}

const START = Object.freeze({ items: [], state: 'busy', searchedTo: undefined } as const);

/** The entries that fit, newest first, a step at a time; new ones appear at the top by themselves. `filter` must be stable. */
export function useAuditList(filter: AuditFilter): AuditList {
  const { audit } = useWorkspaceServices();
  const [list, setList] = useState<Omit<AuditList, 'more'>>(START);
  const step = useRef<() => void>(() => {});

  useEffect(() => {
    let isOver = false;
    let isBusy = false;
    let reader: AuditReader = audit.read(filter);
    /** The newest entry at the last look. */
    let newest: number | undefined;

    const down = async () => {
      if (isBusy) return;
      isBusy = true;
      setList((now) => (now.state === 'end' ? now : { ...now, state: 'busy' }));
      try {
        for (let count = 0, isEnd = false; count < STEP && !isEnd && !isOver; ) {
          const batch = await reader.next();
          if (isOver) return;
          count += batch.items.length;
          isEnd = batch.isEnd;
          const { searchedTo } = batch;
          setList((now) => ({ items: [...now.items, ...batch.items], state: isEnd ? 'end' : 'busy', searchedTo }));
        }
        setList((now) => (now.state === 'busy' ? { ...now, state: 'idle' } : now));
      } catch {
        if (!isOver) setList((now) => ({ ...now, state: 'failed' }));
      } finally {
        isBusy = false;
      }
    };

    const look = async (seq: number) => {
      const before = newest;
      newest = seq;
      if (before === undefined) return down();
      if (seq === before) return undefined;
      const batch = await audit.read(filter).next();
      if (isOver) return undefined;
      if (seq > before && batch.searchedTo <= before + 1) {
        setList((now) => {
          const top = Math.max(before, now.items[0]?.seq ?? 0);
          return { ...now, items: [...batch.items.filter((item) => item.seq > top), ...now.items] };
        });
        return undefined;
      }
      // Too much at once, or the log was replaced: begin again.
      reader = audit.read(filter);
      setList(START);
      return down();
    };

    setList(START);
    step.current = () => void down();
    const subscription = audit.newest$.subscribe({
      next: (seq) => void look(seq).catch(() => undefined),
      error: () => setList((now) => ({ ...now, state: 'failed' })),
    });
    return () => {
      isOver = true;
      subscription.unsubscribe();
    };
  }, [audit, filter]);

  const more = useCallback(() => step.current(), []);
  return { ...list, more };
}
