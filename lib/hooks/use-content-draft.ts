import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from './services-context.tsx';

/** What is typed into a form of content and not saved yet. */
export interface ContentDraft<T extends object> {
  /** What stands in the form; undefined until it is known whether something was left there. */
  readonly value: T | undefined;
  /** Whether it differs from what the form began with, and so is kept. */
  readonly isDirty: boolean;
  /** Whether it was found as it had been left. */
  readonly isRestored: boolean;
  readonly edit: (next: T) => void;
  /** Forget what was typed: after saving, or to begin anew. */
  readonly clear: () => void;
}

/**
 * Keeps what is typed under a name, as log lines are kept: in memory at every key, sealed to disk by the background. It is there again
 * after the tab was closed, reloaded or locked.
 */
export function useContentDraft<T extends object>(name: string, start: T): ContentDraft<T> {
  const { drafts } = useServices();
  const [value, setValue] = useState<T>();
  const [isRestored, setRestored] = useState(false);
  const first = useRef(start);
  const key = `content:${name}`;
  useEffect(() => {
    let isOver = false;
    const begin = (left: T | undefined) => {
      if (isOver) return;
      setValue(left ?? first.current);
      setRestored(left !== undefined);
    };
    drafts.loadForm<T>(key).then(begin, () => begin(undefined));
    return () => {
      isOver = true;
    };
  }, [drafts, key]);
  const edit = useCallback(
    (next: T) => {
      setValue(next);
      drafts.keepForm(key, next);
    },
    [drafts, key],
  );
  const clear = useCallback(() => {
    setValue(first.current);
    setRestored(false);
    drafts.keepForm(key, undefined);
  }, [drafts, key]);
  return { value, isDirty: value !== undefined && value !== first.current, isRestored, edit, clear };
}
