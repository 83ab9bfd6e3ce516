import { useCallback, useEffect, useRef } from 'react';

/**
 * Calls back once no pointer is pressed: at once, or after the release and its click. What closes under a press would move
 * what is being pressed away, and the click would be lost.
 */
export function useReleased(): (callback: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
      // The click comes right after the release.
      setTimeout(() => {
        waiting.current?.();
        waiting.current = undefined;
      });
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return useCallback((callback) => {
    if (isPressed.current) waiting.current = callback;
    else callback();
  }, []);
}
