import { type RefObject, useEffect } from 'react';

/** Puts the cursor into `field` when a request is pending (`focusAt` above 0), then reports that it is served. */
export function useFocusRequest(field: RefObject<HTMLElement | null>, focusAt: number, onFocused: () => void): void {
  useEffect(() => {
    if (focusAt === 0 || !field.current) return;
    field.current.focus();
    onFocused();
  }, [field, focusAt, onFocused]);
}
