import { useCallback, useEffect, useRef } from 'react';

/** Says for one of several forms whether it is open. */
export type Editing = (who: string, isEditing: boolean) => void;

/** Joins several forms into one answer: while any of them is open, something is being written. */
export function useEditing(onEditing: (isEditing: boolean) => void): Editing {
  const open = useRef(new Set<string>());
  return useCallback(
    (who, isEditing) => {
      if (isEditing) open.current.add(who);
      else open.current.delete(who);
      onEditing(open.current.size > 0);
    },
    [onEditing],
  );
}

/** Says so while a form is open, and no longer once it has gone with what it stood in. */
export function useSaysEditing(who: string, isOpen: boolean, onEditing: Editing): void {
  useEffect(() => {
    if (!isOpen) return;
    onEditing(who, true);
    return () => onEditing(who, false);
  }, [who, isOpen, onEditing]);
}
