import { useCallback, useEffect, useRef, useState } from 'react';

/** What a long task is given: where to report 0…1, and what stops it. */
interface TaskOptions {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** A long task of which one runs at a time. */
export interface LongTask {
  /** How far the running one is, 0…1; undefined while none runs. */
  readonly share: number | undefined;
  /** Run `task`; undefined when one is running already. Rejects as `task` does. */
  readonly run: <T>(task: (options: TaskOptions) => Promise<T>) => Promise<T | undefined>;
  readonly stop: () => void;
}

/** Progress and stopping of a long task; leaving the page stops it. */
export function useLongTask(): LongTask {
  const [share, setShare] = useState<number>();
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  const run = useCallback(async <T>(task: (options: TaskOptions) => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    const controller = new AbortController();
    running.current = controller;
    setShare(0);
    try {
      return await task({ onProgress: setShare, signal: controller.signal });
    } finally {
      running.current = undefined;
      setShare(undefined);
    }
  }, []);
  useEffect(() => stop, [stop]);
  return { share, run, stop };
}
