import { useMemo } from 'react';
import { type AxisAverage, axisAverages } from '../../lib/domain/debrief/self-rating.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';

/** How the manager rated the last visits, over all clients; nothing until that is known. */
export function useAverages(): readonly AxisAverage[] {
  const summaries = useSummaries();
  return useMemo(() => axisAverages((summaries ?? []).flatMap(({ rated }) => rated ?? [])), [summaries]);
}
