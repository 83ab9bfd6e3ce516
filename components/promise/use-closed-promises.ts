import { useCallback, useEffect, useRef, useState } from 'react';
import { addMonths } from '../../lib/domain/calendar/months.ts';
import type { ClosedPromise } from '../../lib/domain/promise/kept.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';

/** A book of so many clients is read within a second or two, so nobody needs to ask for it. */
const FEW_CLIENTS = 2000;
/** How long back promises are counted, in months. */
const MONTHS = 12;

/** Promises closed in the last twelve months, and how reading them stands. */
export interface ClosedPromises {
  /** Undefined until they have been read once. */
  readonly closed: readonly ClosedPromise[] | undefined;
  /** Whether they follow changes by themselves. */
  readonly isLive: boolean;
  /** How far reading on demand is, 0…1. */
  readonly share: number | undefined;
  readonly problem: 'cancelled' | 'storage' | 'locked' | undefined;
  readonly read: () => void;
  readonly stop: () => void;
}

/** Reads a small book at once and after each change, a large one when it is asked for. `book` is a new object after a change. */
export function useClosedPromises(book: readonly unknown[] | undefined): ClosedPromises {
  const { promises } = useWorkspaceServices();
  const { today } = useText();
  const [closed, setClosed] = useState<readonly ClosedPromise[]>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<ClosedPromises['problem']>();
  const running = useRef<AbortController>(undefined);
  const isLive = book !== undefined && book.length <= FEW_CLIENTS;

  const run = useCallback(
    async (onProgress?: (share: number) => void) => {
      running.current?.abort();
      const task = new AbortController();
      running.current = task;
      const result = await promises
        .closedSince(addMonths(today, -MONTHS), { signal: task.signal, ...(onProgress ? { onProgress } : {}) })
        .catch(() => ({ ok: false, reason: 'storage' }) as const);
      // Another one has begun, or nobody looks any more.
      if (running.current !== task) return;
      running.current = undefined;
      setShare(undefined);
      setProblem(result.ok ? undefined : result.reason);
      if (result.ok) setClosed(result.value);
    },
    [promises, today],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the book is a reason to read again
  useEffect(() => {
    if (isLive) void run();
  }, [isLive, run, book]);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = undefined;
    },
    [],
  );
  return {
    ...{ closed, isLive, share, problem },
    read: () => {
      setProblem(undefined);
      setShare(0);
      void run(setShare);
    },
    stop: () => running.current?.abort(),
  };
}
