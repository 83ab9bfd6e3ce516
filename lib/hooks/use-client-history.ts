import { useCallback, useEffect, useRef, useState } from 'react';
import type { LoggedChange } from '../domain/timeline/versions.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** Entries of the log searched without being asked: about a second. */
const SEARCHED_AT_ONCE = 10_000;

/** What has been read so far of one client's history. */
export interface ClientHistory {
  /** Newest first. */
  readonly changes: readonly LoggedChange[];
  readonly state: 'busy' | 'idle' | 'end' | 'failed';
  /** Down to which entry the log has been searched, and its newest one; undefined before the first step. */
  readonly searchedTo: number | undefined;
  readonly newest: number;
  /** Search further down. Does nothing while busy or at the end. */
  readonly more: () => void;
}

const START = Object.freeze({ changes: [], state: 'busy', searchedTo: undefined, newest: 0 } as const);

/**
 * What the change log tells of a client, a stretch of the log at a time; new changes appear by themselves. Reading stops when the
 * page goes away.
 */
export function useClientHistory(clientId: string): ClientHistory {
  const { history } = useWorkspaceServices();
  const [read, setRead] = useState<Omit<ClientHistory, 'more'>>(START);
  const step = useRef<() => void>(() => {});

  useEffect(() => {
    let isOver = false;
    let isBusy = false;
    let reader = history.read(clientId);
    let newest: number | undefined;

    const down = async () => {
      if (isBusy) return;
      isBusy = true;
      setRead((now) => (now.state === 'end' ? now : { ...now, state: 'busy' }));
      try {
        for (let start: number | undefined, isDone = false; !isDone && !isOver; ) {
          const { changes, isEnd, searchedTo } = await reader.next();
          if (isOver) return;
          start ??= searchedTo;
          isDone = isEnd || start - searchedTo >= SEARCHED_AT_ONCE;
          const state = isEnd ? 'end' : isDone ? 'idle' : 'busy';
          setRead((now) => ({ ...now, changes: joined(now.changes, changes), state, searchedTo }));
        }
      } catch {
        if (!isOver) setRead((now) => ({ ...now, state: 'failed' }));
      } finally {
        isBusy = false;
      }
    };

    const look = async (seq: number) => {
      const before = newest;
      newest = seq;
      setRead((now) => ({ ...now, newest: seq }));
      if (before === undefined || seq < before) {
        // The first look, or another book stands in the place of this one.
        reader = history.read(clientId);
        if (before !== undefined) setRead({ ...START, newest: seq });
        return down();
      }
      const fresh = history.read(clientId, before);
      for (let isDone = seq === before; !isDone && !isOver; ) {
        const { changes, isEnd } = await fresh.next();
        isDone = isEnd;
        if (!isOver) setRead((now) => ({ ...now, changes: joined(now.changes, changes) }));
      }
      return undefined;
    };

    setRead(START);
    step.current = () => void down();
    const subscription = history.newest$.subscribe({
      next: (seq) => void look(seq).catch(() => undefined),
      error: () => setRead((now) => ({ ...now, state: 'failed' })),
    });
    return () => {
      isOver = true;
      subscription.unsubscribe();
    };
  }, [history, clientId]);

  const more = useCallback(() => step.current(), []);
  return { ...read, more };
}

/** Newest first, each once: what is new may be read from both ends. */
function joined(known: readonly LoggedChange[], further: readonly LoggedChange[]): readonly LoggedChange[] {
  if (further.length === 0) return known;
  const seqs = new Set(known.map(({ seq }) => seq));
  return [...known, ...further.filter(({ seq }) => !seqs.has(seq))].sort((a, b) => b.seq - a.seq);
}
