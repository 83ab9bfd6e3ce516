import { useEffect } from 'react';
import { Subscription } from 'rxjs';
import { useServices } from './services-context.tsx';

/**
 * What a briefing needs is fetched in the first quiet moment after the panel `isSettled`, and stays: a briefing is wanted at once. `loadView`: the file of
 * the view. What does not come is asked for again when it is wanted.
 */
export function useReadyBriefing(isSettled: boolean, loadView: () => Promise<unknown>): void {
  const { content } = useServices();
  useEffect(() => {
    if (!isSettled) return undefined;
    const kept = new Subscription();
    const waiting = requestIdleCallback(() => {
      void loadView().catch(() => undefined);
      kept.add(content.book$.subscribe({ error: () => undefined }));
    });
    return () => {
      cancelIdleCallback(waiting);
      kept.unsubscribe();
    };
  }, [isSettled, loadView, content]);
}
